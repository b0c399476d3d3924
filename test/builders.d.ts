import type { Action, Entry, Sighting } from '../src/model/action.js';
import type { Meeting } from '../src/model/meeting.js';
import type { Owner, Person } from '../src/model/owner.js';
import type { Register } from '../src/model/register.js';
import type { SourceLocation } from '../src/source/location.js';
export declare function place(path?: string, line?: number): SourceLocation;
export declare function aMeeting(id: string, more?: Partial<Meeting>): Meeting;
export declare function aPerson(key: string, name: string, more?: Partial<Person>): Person;
export declare function anOwner(key: string, more?: Partial<Owner>): Owner;
export declare function anEntry(text: string, more?: Partial<Entry>): Entry;
export declare function aSighting(meeting: Meeting, entry: Entry | null, more?: Partial<Sighting>): Sighting;
/** An action raised at a meeting, in the item that its id names; `owners` and `due` in short. */
export declare function anAction(id: string, meeting: Meeting, more?: Partial<Omit<Action, 'owners' | 'due'>> & {
    owners?: readonly string[];
    due?: string | null;
}): Action;
export declare function aRegister(actions: readonly Action[], more?: Partial<Register>): Register;
