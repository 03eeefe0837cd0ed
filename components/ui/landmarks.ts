/** The id of the message box: where the focus goes when what had it is gone. */
export const messageBoxId = 'message-box';
