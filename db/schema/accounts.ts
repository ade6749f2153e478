import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';
import type { ActorKind } from './stores';

export type PersonRole = 'mentor' | 'organizer' | 'admin';
export type MemberRole = 'owner' | 'staff';
export type CodePurpose = 'signIn' | 'join' | 'recover' | 'confirm';
type CodeChannel = 'whatsapp' | 'email';
/** The contacts by which somebody can come into an account. */
export type ChangedContact = 'phone' | 'email' | 'backupPhone';
export type ConsentPurpose = 'account' | 'publishContact' | 'news' | 'statistics';

export type AccountTables = {
  person: {
    id: Generated<number>;
    name: Generated<string>;
    /** In lower case. */
    email: string | null;
    /** E.164, as all numbers here. */
    phone: string | null;
    backupPhone: string | null;
    passwordHash: string | null;
    createdAt: Instant;
    updatedAt: Instant;
    deletedAt: Instant | null;
  };
  personRole: { personId: number; role: PersonRole; grantedAt: Instant; grantedBy: number | null };
  storeMember: {
    storeId: number;
    personId: number;
    role: MemberRole;
    joinedAt: Instant;
    endedAt: Instant | null;
  };
  acting: {
    id: Generated<number>;
    organizerId: number;
    storeId: number;
    reason: string;
    startedAt: Instant;
    untilAt: Instant;
    endedAt: Instant | null;
  };
  actingAct: { id: Generated<number>; actingId: number; page: string; intent: string; at: Instant };
  session: {
    id: Generated<number>;
    /** SHA-256 of the token, in hex. */
    tokenHash: string;
    personId: number;
    isOrganizer: Flag;
    device: Generated<string>;
    /** The store whose panel is open, of a person who belongs to several. */
    storeId: number | null;
    actingId: number | null;
    createdAt: Instant;
    seenAt: Instant;
    expiresAt: Instant;
    endedAt: Instant | null;
  };
  signInCode: {
    id: Generated<number>;
    purpose: CodePurpose;
    channel: CodeChannel;
    address: string;
    /** null: nobody has this address; the row is there all the same. */
    personId: number | null;
    /** null: not made yet, an organizer makes it when she sends it. */
    codeHash: string | null;
    linkHash: string | null;
    triesLeft: number;
    addressKey: Generated<string>;
    /** Of the cookie of the browser that asked: a code counts there only. */
    browserHash: Generated<string>;
    createdAt: Instant;
    expiresAt: Instant;
    sentAt: Instant | null;
    sentBy: number | null;
    usedAt: Instant | null;
    /** The contact of hers that a person confirms with it; null: it is for coming in. */
    contactKind: ChangedContact | null;
  };
  /** Tries that limits count; `key` is a one-way key of what they are counted by. */
  signInTry: { id: Generated<number>; kind: string; key: string; at: Instant };
  accountEvent: {
    id: Generated<number>;
    personId: number;
    kind: string;
    detail: Generated<string>;
    actorKind: ActorKind;
    actorId: number | null;
    at: Instant;
  };
  pendingChange: {
    id: Generated<number>;
    personId: number;
    kind: ChangedContact;
    value: string;
    reason: Generated<string>;
    askedAt: Instant;
    holdsAt: Instant;
    approvedBy: number | null;
    doneAt: Instant | null;
    stoppedAt: Instant | null;
    /** In which it was asked for; null: by an organizer. */
    sessionId: number | null;
    /** What an organizer has seen of the person. */
    proof: Generated<string>;
  };
  invitation: {
    id: Generated<number>;
    storeId: number;
    tokenHash: string;
    invitedBy: number;
    createdAt: Instant;
    expiresAt: Instant;
    usedAt: Instant | null;
    usedBy: number | null;
    withdrawnAt: Instant | null;
  };
  consent: {
    id: Generated<number>;
    personId: number;
    purpose: ConsentPurpose;
    version: string;
    givenAt: Instant;
    withdrawnAt: Instant | null;
  };
  notice: {
    id: Generated<number>;
    personId: number | null;
    storeId: number | null;
    kind: string;
    payload: Generated<string>;
    at: Instant;
    readAt: Instant | null;
  };
  deletionRequest: {
    id: Generated<number>;
    personId: number;
    askedAt: Instant;
    dueAt: Instant;
    cancelledAt: Instant | null;
    doneAt: Instant | null;
  };
};
