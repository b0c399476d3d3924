import { type Refusal, refuse } from '../content.js'
import { limits } from '../limits.js'
import { isPdfBomb } from './bomb.js'
import type { PageText, PdfPage, Ruling } from './page.js'

type Matrix = readonly [number, number, number, number, number, number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
]

const isNumbers = (value: unknown, count: number): value is ArrayLike<number> =>
  typeof value === 'object' &&
  value !== null &&
  'length' in value &&
  Number(value.length) >= count &&
  Array.from({ length: count }, (_, at) => Reflect.get(value, at)).every(
    (number) => typeof number === 'number',
  )

/** What is drawn on a page, as pdf.js lists it. */
interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Thicker than this, what is drawn is no line. */
const thickest = 2.5
const shortest = 4

/** The lines that are drawn, and the edges of boxes. */
function rulingsIn(
  { fnArray, argsArray }: Drawing,
  ops: Readonly<Record<string, number>>,
): readonly Ruling[] {
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = identity
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at]
    if (code === ops.save) saved.push(matrix)
    else if (code === ops.restore) matrix = saved.pop() ?? identity
    else if (code === ops.transform && isNumbers(args, 6))
      matrix = times(matrix, [
        args[0] ?? 1,
        args[1] ?? 0,
        args[2] ?? 0,
        args[3] ?? 1,
        args[4] ?? 0,
        args[5] ?? 0,
      ])
    else if (code === ops.constructPath && Array.isArray(args) && isNumbers(args[2], 4)) {
      const [a = 0, b = 0, c = 0, d = 0] = Array.from(args[2])
      const isFilled = args[0] === ops.fill || args[0] === ops.eoFill
      if (args[0] !== ops.endPath) rulings.push(...edgesOf(placed(matrix, [a, b, c, d]), isFilled))
    }
  }
  return rulings
}

type Box = readonly [left: number, bottom: number, right: number, top: number]

function placed([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function edgesOf([left, bottom, right, top]: Box, isFilled: boolean): readonly Ruling[] {
  const [width, height] = [right - left, top - bottom]
  if (height <= thickest)
    return width < shortest ? [] : [{ isAcross: true, at: (top + bottom) / 2, from: left, to: right }]
  if (width <= thickest)
    return height < shortest ? [] : [{ isAcross: false, at: (left + right) / 2, from: bottom, to: top }]
  if (isFilled) return []
  return [
    { isAcross: true, at: bottom, from: left, to: right },
    { isAcross: true, at: top, from: left, to: right },
    { isAcross: false, at: left, from: bottom, to: top },
    { isAcross: false, at: right, from: bottom, to: top },
  ]
}

/** pdf.js asks for what Node has from version 21 on. */
function giveTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length?: number) {
      return this.slice(0, length)
    },
    configurable: true,
    writable: true,
  })
}

/** The pages of a PDF with their words and lines; or why they cannot be had. Nothing in it is run, no picture is read. */
export async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[] | Refusal> {
  if (await isPdfBomb(bytes))
    return refuse(
      'far larger unpacked than any minutes',
      'Save the pages that are needed as a PDF of their own, without pictures.',
    )
  giveTransfer()
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
      verbosity: 0,
    })
    if (pdf.numPages > limits.pages)
      return refuse(
        `longer than ${limits.pages} pages`,
        'Save the pages that are needed as a PDF of their own.',
      )
    const { OPS } = await getResolvedPDFJS()
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      // Fonts are known once it is known what is drawn.
      const drawing = await page.getOperatorList()
      const { items }: { readonly items: readonly unknown[] } = await page.getTextContent()
      const texts = items.flatMap((item) => textOf(item, (font) => isBold(page, font)))
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      pages.push({ width: right - left, height: top - bottom, texts, rulings: rulingsIn(drawing, OPS) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return refuse('protected by a password', 'Open it, take the password off, and save it.')
    return refuse(
      'damaged: its pages cannot be read',
      'Look for another copy of it, or import the Word file.',
    )
  }
}

/** A piece of words as pdf.js gives it; none for what is only a mark. */
function textOf(item: unknown, isBoldFont: (font: string) => boolean): readonly PageText[] {
  if (typeof item !== 'object' || item === null) return []
  const [text, matrix, width, height, font] = ['str', 'transform', 'width', 'height', 'fontName'].map(
    (key): unknown => Reflect.get(item, key),
  )
  if (typeof text !== 'string' || !isNumbers(matrix, 6) || typeof width !== 'number') return []
  const own = typeof height === 'number' && height > 0 ? height : Math.hypot(matrix[1] ?? 0, matrix[3] ?? 0)
  const bold = typeof font === 'string' && isBoldFont(font)
  return [{ text, x: matrix[4] ?? 0, y: matrix[5] ?? 0, width, size: own, bold }]
}

/** Whether letters of a font are bold, by its name: "BAAAAA+DejaVuSerif-Bold". */
function isBold(
  { commonObjs }: { readonly commonObjs: { get(name: string): unknown } },
  font: string,
): boolean {
  try {
    const found = commonObjs.get(font)
    const name = typeof found === 'object' && found !== null ? Reflect.get(found, 'name') : ''
    return typeof name === 'string' && /bold|black|heavy|semib/i.test(name)
  } catch {
    return false
  }
}
