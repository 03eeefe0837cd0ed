import { sendToWorker } from '../messaging';

/** Changes come in bursts; all pauses in milliseconds. */
const pause = 50;
/** Changes that a hidden document tells in a second without a timer: there they come a second late, or a minute. */
const untimed = 5;
/** Before what did not arrive is said again: the first is for a worker that was just ending. */
const retryPauses = [100, 500, 2000];

/**
 * Tells the worker what this document offers: at once when it begins to offer something, then at most once a pause. A
 * document whose list takes long to make, and not just once, is asked for it less often.
 */
export class Announcer {
  private revision = 0;
  private lastText = '';
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private notBefore = 0;
  private lastTook = 0;
  /** When the second began that `untimedLeft` is for. */
  private countedFrom = Number.NEGATIVE_INFINITY;
  private untimedLeft = 0;
  private announcing = false;
  private isDue = false;
  private again: { anew: boolean } | null = null;

  constructor(
    private readonly documentId: string,
    private readonly list: () => Promise<unknown[]>,
    private readonly mayAnnounce: () => boolean,
  ) {}

  /** From now on the worker may hear that there is nothing. Before, it would cost each page that loads a message. */
  begin(): void {
    this.isDue = true;
    void this.announce();
  }

  /** Has the worker been told of this document? */
  get hasSpoken(): boolean {
    return this.revision > 0;
  }

  /** Something may have changed. */
  readonly schedule = (): void => {
    const wait = this.notBefore - performance.now();
    if (wait <= 0 || this.announcing || this.isUntimed(wait)) void this.announce();
    else this.timer ??= setTimeout(() => void this.announce(), wait);
  };

  private isUntimed(wait: number): boolean {
    if (!document.hidden || wait > pause) return false;
    const now = performance.now();
    if (now - this.countedFrom >= 1000) {
      this.countedFrom = now;
      this.untimedLeft = untimed;
    }
    return this.untimedLeft-- > 0;
  }

  /** @param anew Says the list even where it has not changed. */
  async announce(anew = false): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.mayAnnounce()) return;
    if (this.announcing) {
      this.again = { anew: anew || this.again?.anew === true };
      return;
    }
    this.announcing = true;
    const started = performance.now();
    const tools = await this.list();
    const now = performance.now();
    const took = now - started;
    // One slow list alone says nothing of the page: it may have waited for the worker to bring the part that lists.
    this.notBefore = tools.length > 0 ? now + Math.max(pause, 10 * Math.min(took, this.lastTook)) : 0;
    this.lastTook = took;
    this.announcing = false;
    this.send(tools, anew);
    const { again } = this;
    this.again = null;
    if (again?.anew) void this.announce(true);
    else if (again) this.schedule();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private send(tools: unknown[], anew: boolean): void {
    const text = JSON.stringify(tools);
    const isEarly = tools.length === 0 && !this.isDue && !this.hasSpoken;
    if (!this.mayAnnounce() || ((isEarly || text === this.lastText) && !anew)) return;
    this.lastText = text;
    const announcement = { documentId: this.documentId, revision: ++this.revision, tools };
    void sendToWorker('document/announce', announcement).then(({ ok }) => this.heed(ok));
  }

  /** A list that did not arrive is said again: the worker may have been ending when it was sent. */
  private heed(arrived: boolean): void {
    const wait = arrived ? undefined : retryPauses[this.failures];
    this.failures = arrived ? 0 : this.failures + 1;
    if (wait === undefined || !this.mayAnnounce()) return;
    this.lastText = '';
    this.timer ??= setTimeout(() => void this.announce(true), wait);
  }
}
