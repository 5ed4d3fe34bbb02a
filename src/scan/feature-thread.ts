/** A thread that makes features: batches of records as JSON in, their features out, in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CompanyFeatures, Features } from '../identity/features.ts';
import { companyFeatures } from '../identity/normalise/company-features.ts';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import type { Kind } from '../import/map/recognise.ts';
import { featuresOfPerson } from './features-of-person.ts';

const make: (text: string) => Features | CompanyFeatures =
  (workerData as Kind) === 'people'
    ? (text) => featuresOfPerson(JSON.parse(text) as PersonRecord)
    : (text) => companyFeatures(JSON.parse(text) as CompanyRecord);

parentPort!.on('message', (texts: string[]) => parentPort!.postMessage(texts.map(make)));
