import { indexPage } from './index-page.js'
import { listPages } from './list-pages.js'
import { meetingPage } from './meeting-page.js'
import { ownerPage } from './owner-page.js'
import { pageText } from './page.js'
import { planSite, type ReportSource } from './site.js'

/** One file of a report; `path` is from its folder, with `/`. */
export interface ReportFile {
  readonly path: string
  readonly text: string
}

/**
 * The whole report as files. The first page is the last of them, so that whoever writes them in this order never
 * has a link to a page that is not there yet.
 */
export function reportFiles(source: ReportSource): readonly ReportFile[] {
  const site = planSite(source)
  const { today } = site
  return [
    ...site.owners.map((owner) => ({
      path: `owners/${owner.name}.html`,
      text: pageText(ownerPage(owner, site), today),
    })),
    ...site.meetings.map((meeting) => ({
      path: `meetings/${meeting.name}.html`,
      text: pageText(meetingPage(meeting, site), today),
    })),
    ...listPages(site).map(({ name, page }) => ({ path: `lists/${name}.html`, text: pageText(page, today) })),
    { path: 'index.html', text: pageText(indexPage(site), today) },
  ]
}
