/** What a file may cost before it is refused. No minutes come near any of these. */
export const limits = {
  /** Bytes of one file as it lies on the disk. */
  file: 50 * 1024 * 1024,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 50 * 1024 * 1024,
  /** Unpacked bytes to packed ones, of a part above 256 KiB. */
  ratio: 200,
  ratioFrom: 256 * 1024,
  /** Files in the zip. */
  parts: 2_000,
  /** Bytes of all streams of a PDF, unpacked: pictures of a screen are many bytes, and are not read. */
  unpackedPdf: 100 * 1024 * 1024,
  /** What reading a PDF may take: no minutes take a tenth of it. */
  pdf: { seconds: 20, memory: 512 },
  /** Pages of a PDF. */
  pages: 500,
  /** Elements within elements. */
  depth: 200,
  /** Paragraphs; mammoth's time grows faster than their number. */
  paragraphs: 20_000,
} as const
