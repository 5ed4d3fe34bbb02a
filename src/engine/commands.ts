/**
 * All commands by name. The store's database threads load this table by its URL; everybody else hands the functions
 * themselves to `store.write` and `store.query`.
 */
import type { CommandTable } from '../store/tx.ts';
import { ensureRoot } from './accounts/first-start.ts';
import { insertGroup } from './accounts/groups.ts';
import { insertKey, setRevoked } from './accounts/keys.ts';
import { settleCharge } from './credits/charge.ts';
import { grantCredits } from './credits/ledger.ts';
import { decideLink } from './decisions.ts';
import { doctorReport } from './doctor.ts';
import { erase } from './erase.ts';
import { findTraces } from './erase-traces.ts';
import { claimIdempotency, settleIdempotency } from './idempotency.ts';
import { finishImport, insertImport, insertImportRow } from './imports.ts';
import { applyRecords } from './ingest/apply.ts';
import { forgetSeen, retireRecords, retireUnseenRecords, unseenRecords } from './ingest/retire.ts';
import { claimJob, endJob, renewJob, requestCancel } from './jobs.ts';
import { returnToWindows, takeFromWindows } from './limits.ts';
import { startAdoption } from './reresolve/adoption.ts';
import { resolveAgain } from './reresolve/entities.ts';
import { findStaleKeys, removeStaleKeys } from './reresolve/keys.ts';
import { rewriteRecords } from './reresolve/records.ts';
import { tryModel } from './reresolve/trial.ts';
import { findCompaniesPage, findPeoplePage } from './search/find.ts';
import { findPeople } from './search/search.ts';
import { commonCities, commonTitles } from './search/suggest.ts';
import { countChangedSince, recordsToUndo, startUndo } from './undo.ts';

export const commands = {
  applyRecords,
  claimIdempotency,
  claimJob,
  commonCities,
  commonTitles,
  countChangedSince,
  decideLink,
  doctorReport,
  endJob,
  ensureRoot,
  erase,
  findCompaniesPage,
  findPeople,
  findPeoplePage,
  findStaleKeys,
  findTraces,
  finishImport,
  forgetSeen,
  grantCredits,
  insertGroup,
  insertImport,
  insertImportRow,
  insertKey,
  recordsToUndo,
  removeStaleKeys,
  renewJob,
  requestCancel,
  resolveAgain,
  retireRecords,
  retireUnseenRecords,
  returnToWindows,
  rewriteRecords,
  setRevoked,
  settleCharge,
  settleIdempotency,
  startAdoption,
  startUndo,
  takeFromWindows,
  tryModel,
  unseenRecords,
} satisfies CommandTable;
