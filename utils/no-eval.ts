import * as z from 'zod';

// zod would try whether it may compile code. An extension page may not, and each try is reported as a violation of its
// policy. Must be imported before anything that makes a schema.
z.config({ jitless: true });
