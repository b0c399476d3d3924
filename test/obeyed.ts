/** Controls but line ends, C1, zero-width but what joins pictures, bidi, fillers, what is no character. */
export const obeyed =
  /[\u034f\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\uffa0\ufffe\uffff\u{e0000}-\u{e007f}]/u
