import { randomUUID } from 'node:crypto';
import { aMark, aTracking } from '../support/factories/case.ts';
import { aContribution } from '../support/factories/evidence.ts';
import { aQuestion } from '../support/factories/requests.ts';
import type { Operation } from './operation.ts';
import { forbiddenTo, mutation, notInspectors, ofCases, ofChecks, ofComments, ofContributors, ofLines, ofMarks, ofProposals, ofReaders, ofTheLead, ofThreads, ofVersions } from './operation.ts';

/** Every operation of the schema and who is refused. */
export const operations: Readonly<Record<'Query' | 'Mutation', Readonly<Record<string, Operation>>>> = {
  Query: {
    agencies: { query: '{ agencies { id } }', stranger: 'UNAUTHENTICATED', outsider: 'FORBIDDEN', wrongRoles: forbiddenTo(['police', 'policeCoordinator', 'board', 'observer']) },
    demo: { query: '{ demo { password } }', stranger: 'public', outsider: 'public', wrongRoles: {} },
    evidence: {
      query: 'query ($id: ID!) { evidence(id: $id) { id } }', variables: (_scene, id) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    evidenceRevisions: {
      query: 'query ($id: ID!) { evidenceRevisions(evidenceId: $id) { totalCount } }', variables: (_scene, id) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    evidenceRevision: {
      query: 'query ($id: ID!) { evidenceRevision(evidenceId: $id, version: 1) { title } }', variables: (_scene, id) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    citationPlace: {
      query: 'query ($id: ID!) { citationPlace(evidenceId: $id, code: "words:1:0-5") { quotation } }', variables: (_scene, id) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    dataset: {
      query: 'query ($id: ID!) { dataset(evidenceId: $id) { id } }', variables: (_scene, id) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    datasetDraft: {
      query: 'query ($id: ID!) { datasetDraft(id: $id) { id } }', variables: (_scene, _id, { draftId }) => ({ id: draftId }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', lead: 'NOT_FOUND', board: 'NOT_FOUND' },
    },
    checkDataset: {
      query: 'query ($input: CheckDatasetInput!) { checkDataset(input: $input) { faultCount } }', variables: (_scene, _id, { draftId }) => ({ input: { draftId, columns: [{ key: 'A', name: 'Area', type: 'TEXT' }, { key: 'B', name: 'Seen', type: 'WHOLE_NUMBER' }] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', lead: 'NOT_FOUND', board: 'NOT_FOUND' },
    },
    fileSettings: { query: '{ fileSettings { isScanned } }', stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
    bankHolidays: { query: '{ bankHolidays }', stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
    evidenceRequest: {
      query: 'query ($id: ID!) { evidenceRequest(id: $id) { id } }', variables: (_scene, _evidenceId, { request: { id } }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    frameworkVersions: { query: '{ frameworkVersions { id } }', stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
    inspection: { query: 'query ($id: ID!) { inspection(id: $id) { id } }', variables: ({ id }) => ({ id }), stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: {} },
    inspections: { query: '{ inspections { nodes { id } } }', stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
    commentThread: {
      query: 'query ($id: ID!) { commentThread(id: $id) { id } }', variables: (_scene, _evidenceId, { thread: { threadId: id } }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])),
    },
    wordingProposal: {
      query: 'query ($id: ID!) { wordingProposal(id: $id) { id } }', variables: (_scene, _evidenceId, { proposal: { proposalId: id } }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])),
    },
    statementToProposeFor: {
      query: 'query ($sectionId: ID!, $statementId: ID!) { statementToProposeFor(sectionId: $sectionId, statementId: $statementId) { text } }',
      variables: (_scene, _evidenceId, { proposal: { sectionId, statementId } }) => ({ sectionId, statementId }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(['lead', 'inspector', ...notInspectors].map((part) => [part, 'NOT_FOUND'])),
    },
    line: {
      query: 'query ($id: ID!) { line(id: $id) { id } }', variables: (_scene, _evidenceId, { lineId: id }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])),
    },
    narrativeVersion: {
      query: 'query ($id: ID!) { narrativeVersion(id: $id) { id } }', variables: (_scene, _evidenceId, { versionId: id }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])),
    },
    people: {
      query: 'query ($ids: [ID!]!) { people(agencyIds: $ids) { id } }', variables: ({ agencies }) => ({ ids: [agencies.health.id] }),
      stranger: 'UNAUTHENTICATED', outsider: 'FORBIDDEN', wrongRoles: forbiddenTo(['police', 'policeCoordinator', 'board', 'observer']),
    },
    search: {
      query: "query ($id: ID!) { search(inspectionId: $id, words: \"police\") { totalCount } }", variables: ({ id }) => ({ id }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: {},
    },
    ...Object.fromEntries([['caseRevisions', 'totalCount', ''], ['caseRevision', 'version', ', version: 2']].map(([name, field, more]): [string, Operation] => [name ?? '', {
      query: `query ($of: CaseHistoryInput!) { ${name}(of: $of${more}) { ${field} } }`, variables: ({ agencies }, _evidenceId, { cases }) => ({ of: { caseId: cases.opened, agencyId: agencies.police.id } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    }])),
    trackedCase: {
      query: 'query ($id: ID!) { trackedCase(id: $id) { id } }', variables: (_scene, _evidenceId, { cases }) => ({ id: cases.opened }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    viewer: { query: '{ viewer { email } }', stranger: 'public', outsider: 'public', wrongRoles: {} },
  },
  Mutation: {
    signIn: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }', variables: () => ({ input: { email: 'nobody@example.org', password: 'no such password' } }), stranger: 'INVALID_INPUT', outsider: 'INVALID_INPUT', wrongRoles: {} },
    createInspection: {
      query: mutation('createInspection', 'CreateInspectionInput'),
      variables: ({ frameworkVersionId, agencies }) => ({ input: { title: 'T', areaName: 'A', kind: 'FRONT_DOOR', frameworkVersionId, unannounced: false, agencyIds: [agencies.police.id], members: [], criterionLeads: [] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'FORBIDDEN', wrongRoles: forbiddenTo(['police', 'policeCoordinator', 'board', 'observer']),
    },
    updateInspection: ofTheLead('updateInspection', 'UpdateInspectionInput', () => ({ expectedVersion: 1, title: 'Taken over', areaName: 'Elsewhere' })),
    movePhase: ofTheLead('movePhase', 'MovePhaseInput', () => ({ from: 'EVIDENCE', to: 'FIELDWORK' })),
    addAgency: ofTheLead('addAgency', 'AddAgencyInput', ({ agencies }) => ({ agencyId: agencies.hmicfrs.id })),
    setMember: ofTheLead('setMember', 'SetMemberInput', ({ people }) => ({ userId: people.health.id, role: 'AGENCY_COORDINATOR' })),
    removeMember: ofTheLead('removeMember', 'RemoveMemberInput', ({ people }) => ({ userId: people.health.id })),
    nameCriterionLead: ofTheLead('nameCriterionLead', 'NameCriterionLeadInput', ({ criteria, agencies }) => ({ criterionId: criteria[0]?.id, agencyId: agencies.hmicfrs.id })),
    contributeEvidence: {
      query: mutation('contributeEvidence', 'ContributeEvidenceInput'), variables: (scene) => ({ input: aContribution(scene, { id: randomUUID() }) }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['board', 'observer']),
    },
    reviseEvidence: {
      query: mutation('reviseEvidence', 'ReviseEvidenceInput'),
      variables: (scene, evidenceId) => {
        const { inspectionId: _inspectionId, id: _id, ...content } = aContribution(scene, { title: 'Taken over' });
        return { input: { ...content, evidenceId, expectedVersion: 1 } };
      },
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND', lead: 'FORBIDDEN' },
    },
    releaseEvidence: {
      query: 'mutation ($input: ReleaseEvidenceInput!) { releaseEvidence(input: $input) }', variables: (_scene, _evidenceId, { handedInId }) => ({ input: { evidenceId: handedInId, expectedVersion: 1 } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'NOT_FOUND', inspector: 'NOT_FOUND', police: 'FORBIDDEN', policeColleague: 'FORBIDDEN', councilCoordinator: 'NOT_FOUND', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    giveBackEvidence: {
      query: mutation('giveBackEvidence', 'GiveBackEvidenceInput'), variables: (_scene, _evidenceId, { handedInId }) => ({ input: { evidenceId: handedInId, expectedVersion: 1, note: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'NOT_FOUND', inspector: 'NOT_FOUND', police: 'FORBIDDEN', policeColleague: 'FORBIDDEN', councilCoordinator: 'NOT_FOUND', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    setRelease: {
      query: mutation('setRelease', 'SetReleaseInput'), variables: ({ id }) => ({ input: { inspectionId: id, coordinatorReleases: true } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['lead', 'inspector', 'police', 'health', 'board', 'observer']),
    },
    setHourlyRate: {
      query: mutation('setHourlyRate', 'SetHourlyRateInput'), variables: ({ id }) => ({ input: { inspectionId: id, rate: '40' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['lead', 'inspector', 'police', 'health', 'board', 'observer']),
    },
    withdrawEvidence: {
      query: mutation('withdrawEvidence', 'WithdrawEvidenceInput'), variables: (_scene, evidenceId) => ({ input: { evidenceId, expectedVersion: 1, reason: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND', lead: 'FORBIDDEN' },
    },
    answerMark: ofChecks('answerMark', 'AnswerMarkInput', { reason: 'Taken over' }),
    takeBackAnswer: ofChecks('takeBackAnswer', 'TakeBackAnswerInput', {}),
    keepPattern: {
      query: mutation('keepPattern', 'KeepPatternInput'), variables: (_scene, _evidenceId, { moderated: { sectionId, statementId } }) => ({ input: { patternId: randomUUID(), sectionId, statementId, text: 'Children [who] wait' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), inspector: 'FORBIDDEN' },
    },
    removePattern: {
      query: 'mutation ($input: RemovePatternInput!) { removePattern(input: $input) }', variables: ({ id }, _evidenceId, { patternId }) => ({ input: { inspectionId: id, patternId } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), inspector: 'FORBIDDEN' },
    },
    markStatement: ofReaders('markStatement', 'MarkStatementInput', { kind: 'CONCERN', expectedVersion: 0 }),
    recordDissent: ofReaders('recordDissent', 'RecordDissentInput', {}),
    takeBackMark: ofMarks('takeBackMark', 'TakeBackMarkInput', { expectedVersion: 1 }, { lead: 'FORBIDDEN' }),
    answerModerationMark: ofMarks('answerModerationMark', 'AnswerModerationMarkInput', { answerId: randomUUID(), text: 'Taken over' }, { inspector: 'FORBIDDEN' }),
    proposeWording: {
      query: mutation('proposeWording', 'ProposeWordingInput'),
      variables: (_scene, _evidenceId, { proposal: { sectionId, statementId } }) => ({ input: { proposalId: randomUUID(), sectionId, statementId, wording: 'a'.repeat(64), words: 'Taken over', reason: 'Taken over', evidenceIds: [] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['lead', 'inspector', 'board', 'observer']),
    },
    withdrawProposal: {
      ...ofProposals('withdrawProposal', 'WithdrawProposalInput', {}), wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), lead: 'FORBIDDEN', inspector: 'FORBIDDEN' },
    },
    acceptProposal: ofProposals('acceptProposal', 'AcceptProposalInput', { wording: 'a'.repeat(64), words: 'Taken over' }),
    declineProposal: ofProposals('declineProposal', 'DeclineProposalInput', { answer: 'Taken over' }),
    openThread: {
      query: mutation('openThread', 'OpenThreadInput'), variables: ({ id }) => ({ input: { inspectionId: id, threadId: randomUUID(), commentId: randomUUID(), sectionId: randomUUID(), statementId: randomUUID(), quote: '', text: 'Taken over', mentionIds: [] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['board', 'observer']),
    },
    replyToThread: ofThreads('replyToThread', 'ReplyToThreadInput', { commentId: randomUUID(), text: 'Taken over', mentionIds: [] }),
    reviseComment: ofComments('reviseComment', 'ReviseCommentInput', { text: 'Taken over', mentionIds: [] }),
    removeComment: ofComments('removeComment', 'RemoveCommentInput'),
    resolveThread: ofThreads('resolveThread', 'ThreadInput'),
    reopenThread: ofThreads('reopenThread', 'ThreadInput'),
    assignThread: ofThreads('assignThread', 'AssignThreadInput', { userId: null }),
    releaseThread: ofThreads('releaseThread', 'ThreadInput', {}, { inspector: 'FORBIDDEN' }),
    saveNarrativeVersion: {
      query: mutation('saveNarrativeVersion', 'SaveNarrativeVersionInput'), variables: ({ id }) => ({ input: { inspectionId: id, id: randomUUID(), name: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(notInspectors),
    },
    nameNarrativeVersion: ofVersions('nameNarrativeVersion', 'NameNarrativeVersionInput', () => ({ name: 'Taken over' })),
    freezeNarrativeVersion: ofVersions('freezeNarrativeVersion', 'FreezeNarrativeVersionInput', () => ({ name: 'Taken over', purpose: 'SIGN_OFF' }), { inspector: 'FORBIDDEN' }),
    restoreNarrativeVersion: ofVersions('restoreNarrativeVersion', 'RestoreNarrativeVersionInput', ({ criteria }) => ({ id: randomUUID(), sectionId: criteria[0]?.id ?? '' })),
    openLine: {
      query: mutation('openLine', 'OpenLineInput'), variables: ({ id }) => ({ input: { inspectionId: id, id: randomUUID(), question: 'Taken over?' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(notInspectors),
    },
    reviseLine: ofLines('reviseLine', 'ReviseLineInput', { expectedVersion: 1, question: 'Taken over?' }),
    closeLine: ofLines('closeLine', 'CloseLineInput', { expectedVersion: 1, conclusion: 'Taken over' }),
    reopenLine: ofLines('reopenLine', 'ReopenLineInput', { expectedVersion: 1 }),
    orderLines: {
      query: mutation('orderLines', 'OrderLinesInput'), variables: ({ id }, _evidenceId, { lineId }) => ({ input: { inspectionId: id, lineIds: [lineId] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(notInspectors),
    },
    attachToLine: ofLines('attachToLine', 'LineAttachmentInput', { evidenceId: randomUUID() }),
    detachFromLine: ofLines('detachFromLine', 'LineAttachmentInput', { evidenceId: randomUUID() }),
    attachFile: { query: mutation('attachFile', 'AttachFileInput'), variables: (_scene, _evidenceId, { fileId }) => ({ input: { fileId } }), stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', lead: 'NOT_FOUND', board: 'NOT_FOUND' } },
    importDataset: {
      query: mutation('importDataset', 'ImportDatasetInput'), variables: (_scene, _evidenceId, { draftId }) => ({ input: { draftId, columns: [{ key: 'A', name: 'Area', type: 'TEXT' }, { key: 'B', name: 'Seen', type: 'WHOLE_NUMBER' }], source: 'A return', replaces: 0 } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', lead: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    removeDataset: {
      query: mutation('removeDataset', 'RemoveDatasetInput'), variables: (_scene, evidenceId) => ({ input: { evidenceId, version: 1, reason: 'Sent in error' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', lead: 'FORBIDDEN', inspector: 'FORBIDDEN', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    answerFileFindings: {
      query: mutation('answerFileFindings', 'AnswerFileFindingsInput'), variables: (_scene, _evidenceId, { fileId }) => ({ input: { fileId, answers: [] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND', lead: 'FORBIDDEN' },
    },
    removeFile: {
      query: mutation('removeFile', 'RemoveFileInput'), variables: (_scene, _evidenceId, { fileId }) => ({ input: { fileId } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { health: 'NOT_FOUND', policeColleague: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND', lead: 'FORBIDDEN' },
    },
    prepareRequest: {
      query: mutation('prepareRequest', 'PrepareRequestInput'), variables: (scene) => ({ input: aQuestion(scene) }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['police', 'policeCoordinator', 'board', 'observer']),
    },
    reviseRequest: {
      query: mutation('reviseRequest', 'ReviseRequestInput'),
      variables: (scene, _evidenceId, { request: { wordingId } }) => {
        const { inspectionId: _inspectionId, id: _id, ...content } = aQuestion(scene, { title: 'Taken over' });
        return { input: { ...content, wordingId, expectedVersion: 1 } };
      },
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { police: 'FORBIDDEN', policeCoordinator: 'FORBIDDEN', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    moveRequest: {
      query: mutation('moveRequest', 'MoveRequestInput'), variables: (_scene, _evidenceId, { request: { id } }) => ({ input: { requestId: id, from: 'SENT', action: 'CANCEL', words: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { police: 'FORBIDDEN', policeCoordinator: 'FORBIDDEN', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    attachAnswers: {
      query: mutation('attachAnswers', 'AttachAnswersInput'), variables: (_scene, evidenceId, { request: { id } }) => ({ input: { requestId: id, evidenceIds: [evidenceId] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', policeColleague: 'INVALID_INPUT', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    assignRequest: {
      query: mutation('assignRequest', 'AssignRequestInput'), variables: ({ people }, _evidenceId, { request: { id } }) => ({ input: { requestId: id, userId: people.police.id } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', police: 'FORBIDDEN', health: 'NOT_FOUND', councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    commentOnRequest: {
      query: mutation('commentOnRequest', 'CommentOnRequestInput'), variables: (_scene, _evidenceId, { request: { id } }) => ({ input: { requestId: id, id: randomUUID(), text: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', health: 'NOT_FOUND', councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    detachAnswer: {
      query: mutation('detachAnswer', 'DetachAnswerInput'), variables: (_scene, evidenceId, { request: { id } }) => ({ input: { requestId: id, evidenceId } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    commentOnEvidence: {
      query: mutation('commentOnEvidence', 'CommentOnEvidenceInput'), variables: (_scene, _evidenceId, { handedInId }) => ({ input: { evidenceId: handedInId, id: randomUUID(), text: 'Taken over' } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'NOT_FOUND', inspector: 'NOT_FOUND', health: 'NOT_FOUND', councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    offerEvidence: {
      query: mutation('offerEvidence', 'OfferEvidenceInput'), variables: (_scene, evidenceId) => ({ input: { evidenceId } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', policeColleague: 'NOT_FOUND', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    takeBackOffer: {
      query: mutation('takeBackOffer', 'TakeBackOfferInput'), variables: (_scene, evidenceId) => ({ input: { evidenceId } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', policeColleague: 'NOT_FOUND', health: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    takeOverEvidence: {
      query: mutation('takeOverEvidence', 'TakeOverEvidenceInput'),
      variables: (_scene, evidenceId, { request }) => ({ input: { requestId: request.id, id: randomUUID(), originId: evidenceId, originVersion: 1, visibility: 'ALL_AGENCIES', fileIds: [] } }),
      stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { lead: 'FORBIDDEN', inspector: 'FORBIDDEN', police: 'NOT_FOUND', health: 'NOT_FOUND', councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND' },
    },
    addChildReference: ofContributors('addChildReference', 'AddChildReferenceInput', () => ({ number: 4, note: 'Taken over' })),
    noteChildReference: ofContributors('noteChildReference', 'NoteChildReferenceInput', () => ({ number: 4, note: 'Taken over' })),
    removeChildReference: ofContributors('removeChildReference', 'RemoveChildReferenceInput', () => ({ number: 4 })),
    openCase: { query: mutation('openCase', 'OpenCaseInput'), variables: (scene) => ({ input: aTracking(scene, { reference: 'CH-99' }) }), stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['police', 'policeCoordinator', 'councilCoordinator', 'board', 'observer']) },
    correctCase: ofCases('correctCase', 'CorrectCaseInput', 'writing', ({ agencies, criteria }) => ({ expectedVersion: 1, agencyIds: [agencies.council.id, agencies.police.id], criterionIds: [criteria[0]?.id], reason: 'Taken over' }), forbiddenTo(['inspector', 'police', 'policeCoordinator', 'health'])),
    withdrawCase: ofCases('withdrawCase', 'WithdrawCaseInput', 'writing', () => ({ expectedVersion: 1, reason: 'Taken over' }), forbiddenTo(['inspector', 'police', 'policeCoordinator', 'health'])),
    saveCaseView: ofCases('saveCaseView', 'SaveCaseViewInput', 'writing', () => ({ expectedVersion: 1, submit: true, knew: 'K', did: 'D', lived: 'L' }), { lead: 'FORBIDDEN', inspector: 'FORBIDDEN' }),
    releaseCase: ofCases('releaseCase', 'ReleaseCaseInput', 'writing', () => ({ reason: 'Taken over' }), forbiddenTo(['inspector', 'police', 'policeCoordinator', 'health'])),
    addToCaseView: ofCases('addToCaseView', 'AddToCaseViewInput', 'opened', () => ({ id: randomUUID(), text: 'More' }), { lead: 'FORBIDDEN', inspector: 'FORBIDDEN' }),
    markContradiction: { ...ofCases('markContradiction', 'MarkContradictionInput', 'opened', () => ({})), variables: (scene, _evidenceId, { cases }) => ({ input: aMark(scene, cases.opened) }) },
    resolveContradiction: ofCases('resolveContradiction', 'ResolveContradictionInput', 'opened', () => ({ contradictionId: randomUUID(), resolution: 'So' })),
    saveJointAnswer: ofCases('saveJointAnswer', 'SaveJointAnswerInput', 'opened', () => ({ question: 'LIVED', expectedVersion: 1, text: 'So' })),
    signJointPage: ofCases('signJointPage', 'SignJointPageInput', 'opened', () => ({ expectedPageVersion: 1 }), { lead: 'FORBIDDEN', inspector: 'FORBIDDEN' }),
    setEmails: { query: 'mutation ($input: SetEmailsInput!) { setEmails(input: $input) { email } }', variables: () => ({ input: { isWanted: true } }), stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
    signOut: { query: 'mutation { signOut }', stranger: 'public', outsider: 'public', wrongRoles: {} },
    signOutEverywhere: { query: 'mutation { signOutEverywhere }', stranger: 'UNAUTHENTICATED', outsider: 'public', wrongRoles: {} },
  },
};
