/** What a widget is made of. Nothing here registers an element; `Provider` is registered by `@csol/widgets/define/provider`. */
export { checkAddresses, MAX_RECIPIENTS, readAddresses } from './addresses.ts';
export { CsolElement } from './element.ts';
export { Provider } from './provider.ts';
export { define, type DefineOptions } from './define.ts';
export { CsolErrorEvent, CsolLoadEvent, CsolSessionChangeEvent, CsolSignInRequestEvent, type SessionChange } from './events.ts';
export { CsolEnquiryRequestEvent, CsolEnquirySentEvent, type EnquirySubject, type OrderEnquiry } from './enquiry.ts';
export { SessionFollower } from './session.ts';
export { RequestController, type RequestOptions, type RequestState, type RequestStateName } from './request.ts';
export { setClientFactory, settingsContext, type ClientFactory, type Settings } from './settings.ts';
export { Localizer, type I18n, type Msg, type PluralForms } from './i18n/localizer.ts';
export { setCatalogLoader, textLocales, type CatalogLoader, type TextLoaders, type TextLocale } from './i18n/catalogs.ts';
export { formatMoney } from './i18n/format-money.ts';
export { joinTexts } from './i18n/join-texts.ts';
export { createFormats, type Formats } from './i18n/formats.ts';
export { cityOf, writeMoment } from './i18n/format-moment.ts';
export { matchLocale } from './i18n/locale-match.ts';
export { str } from './i18n/str.ts';
export {
  asApiError,
  checkValues,
  Form,
  lengthOf,
  problemsOf,
  type FieldProblem,
  type FormHost,
  type Rule,
  type Rules,
  type Values,
} from './form.ts';
export { FileDownload, type DownloadState } from './file-download.ts';
export { saveFile } from './save-file.ts';
export { safeHref } from './safe-href.ts';
export { COLOUR_TOKEN_NAMES } from './generated/tokens.ts';
export { regainFocus, renderDialog, showDialog, dialogStyles, type DialogContent } from './parts/dialog.ts';
export { categoryLabel } from './parts/category.ts';
export { fileButtonStyles, renderFileButton, type FileButton } from './parts/file-button.ts';
export { filterRowStyles } from './parts/filter-row.ts';
export { filterStyles } from './parts/filters.ts';
export { renderCopyButton, type CopyContent } from './parts/copy-button.ts';
export { DetailOpener, MISSING, type Detail, type DetailCode, type DetailContextBase } from './parts/detail-opener.ts';
export { renderIcon } from './parts/icon.ts';
export { LongRows } from './parts/long-rows.ts';
export { LinkCopier, type LinkWords } from './parts/link-copier.ts';
export { hasNeighbour, LinkFollower, PageLink, type LinkHandlers } from './parts/page-link.ts';
export { LiveRegion, liveRegionStyles } from './parts/live-region.ts';
export { renderMoney } from './parts/money.ts';
export { renderPager, pagerStyles, type PagerContent } from './parts/pager.ts';
export { panelStyles, renderEmptyPanel, renderPanel, renderRetry, stateOf, type PanelActions, type PanelContent } from './parts/panel.ts';
export { LateWork } from './late-work.ts';
export { LazyPart } from './lazy-part.ts';
export { Memo } from './memo.ts';
export { DetailPanel } from './lists/detail-panel.ts';
export { ListChoice } from './lists/list-choice.ts';
export { renderClearButton, renderFilterForm, renderFilterOptions } from './lists/list-filters.ts';
export { renderListTable } from './lists/list-table.ts';
export { readList } from './lists/presets.ts';
export { readPageSize, turnPage, type Place } from './paging.ts';
export { loadChunk } from './load-chunk.ts';
export { HOLE, renderHeader, renderSkeletonRows, tableCards, tableStyles, templateOf, type Column, type Sort } from './parts/table.ts';
export { renderFact, sheetStyles } from './parts/sheet.ts';
export { renderTag, tagStyles, type TagTone } from './parts/tag.ts';
export { tryStorage } from './try-storage.ts';
export { VERSION } from './version.ts';
