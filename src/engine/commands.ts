/**
 * All commands by name. The store's database threads load this table by its URL; everybody else hands the functions
 * themselves to `store.write` and `store.query`.
 */
import type { CommandTable } from '../store/tx.ts';
import { ensureRoot } from './accounts/first-start.ts';
import { insertGroup } from './accounts/groups.ts';
import { insertKey, setRevoked } from './accounts/keys.ts';
import { insertMeeting } from './activities/meetings.ts';
import { insertNote, removeNote } from './activities/notes.ts';
import { insertTask, setTaskDone } from './activities/tasks.ts';
import { insertAudience, removeAudience } from './audiences/audiences.ts';
import { insertAudienceFolder, nameAudienceFolder, placeAudience } from './audiences/folders.ts';
import { insertBatch } from './batches.ts';
import { settleCharge } from './credits/charge.ts';
import { grantCredits } from './credits/ledger.ts';
import { sumCharges, sumChargesOf } from './credits/spending.ts';
import { decideLink } from './decisions.ts';
import { doctorReport } from './doctor.ts';
import { insertEnrolment, rebindEnrolments, removeEnrolment, replaceEnrolment } from './enrolments/commands.ts';
import { erase } from './erase.ts';
import { findTraces } from './erase-traces.ts';
import { insertFileTicket, insertIdList } from './id-lists/verbs.ts';
import { claimIdempotency, settleIdempotency } from './idempotency.ts';
import { finishImport, insertImport, insertImportRow } from './imports.ts';
import { applyRecords } from './ingest/apply.ts';
import { forgetSeen, retireRecords, retireUnseenRecords, unseenRecords } from './ingest/retire.ts';
import { claimJob, endJob, renewJob, requestCancel } from './jobs.ts';
import { returnToWindows, takeFromWindows } from './limits.ts';
import { findPersonChanges } from './outbox/change-history.ts';
import { claimDeliveries, noteDelivery } from './outbox/delivery.ts';
import { insertTest, replay } from './outbox/send-again.ts';
import { changeWebhook, insertWebhook, removeWebhook, replaceSecret } from './outbox/subscriptions.ts';
import { sweepEvents } from './outbox/sweep.ts';
import { enrichProspects } from './prospecting/enrich-step.ts';
import { importArrivals } from './prospecting/import-step.ts';
import { takeEntries } from './prospecting/job-entries.ts';
import { endProspecting } from './prospecting/jobs.ts';
import { putLeadList, removeLeadList } from './prospecting/lead-lists.ts';
import { putSavedSearch, removeSavedSearch } from './prospecting/saved-searches.ts';
import { insertProspecting } from './prospecting/start.ts';
import { prospectCommands } from './prospects/commands.ts';
import { startAdoption } from './reresolve/adoption.ts';
import { resolveAgain } from './reresolve/entities.ts';
import { findStaleKeys, removeStaleKeys } from './reresolve/keys.ts';
import { rewriteRecords } from './reresolve/records.ts';
import { tryModel } from './reresolve/trial.ts';
import { attachResume } from './resumes/attach.ts';
import { resumePiece } from './resumes/file.ts';
import { settleResume } from './resumes/settle.ts';
import { peopleCounts } from './search/counts.ts';
import { findCompaniesPage, findPeoplePage } from './search/find.ts';
import { commonCities, commonTitles } from './search/suggest.ts';
import { suggestedValues } from './search/values.ts';
import { countChangedSince, recordsToUndo, startUndo } from './undo.ts';

export const commands = {
  applyRecords,
  attachResume,
  changeWebhook,
  claimDeliveries,
  claimIdempotency,
  claimJob,
  commonCities,
  commonTitles,
  countChangedSince,
  decideLink,
  doctorReport,
  endJob,
  endProspecting,
  enrichProspects,
  ensureRoot,
  erase,
  findCompaniesPage,
  findPeoplePage,
  findPersonChanges,
  findStaleKeys,
  findTraces,
  finishImport,
  forgetSeen,
  grantCredits,
  importArrivals,
  insertAudience,
  insertAudienceFolder,
  insertBatch,
  insertEnrolment,
  insertFileTicket,
  insertGroup,
  insertIdList,
  insertImport,
  insertImportRow,
  insertKey,
  insertMeeting,
  insertNote,
  insertProspecting,
  insertTask,
  insertTest,
  insertWebhook,
  nameAudienceFolder,
  noteDelivery,
  ...prospectCommands,
  peopleCounts,
  placeAudience,
  putLeadList,
  putSavedSearch,
  rebindEnrolments,
  recordsToUndo,
  removeAudience,
  removeEnrolment,
  removeLeadList,
  removeNote,
  removeSavedSearch,
  removeStaleKeys,
  removeWebhook,
  renewJob,
  replaceEnrolment,
  replaceSecret,
  replay,
  requestCancel,
  resolveAgain,
  resumePiece,
  retireRecords,
  retireUnseenRecords,
  returnToWindows,
  rewriteRecords,
  setRevoked,
  setTaskDone,
  settleCharge,
  settleIdempotency,
  settleResume,
  startAdoption,
  startUndo,
  suggestedValues,
  sumCharges,
  sumChargesOf,
  sweepEvents,
  takeEntries,
  takeFromWindows,
  tryModel,
  unseenRecords,
} satisfies CommandTable;
