/** What becomes of an action. Overdue is no status: it is a question about an outstanding action. */
export type Status = 'outstanding' | 'done' | 'withdrawn'
