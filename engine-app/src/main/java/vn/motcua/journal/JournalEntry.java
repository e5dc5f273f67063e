package vn.motcua.journal;

import java.time.Instant;
import vn.motcua.shared.Actor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/**
 * One row of the journal.
 *
 * @param position grows with each row written, in the order of writing and not of commits
 * @param seq number within the dossier, from 1 without gaps
 * @param type stable name of the event
 * @param at microseconds
 * @param unit the unit that receives the dossier
 */
public record JournalEntry(
        long position,
        DossierId dossier,
        int seq,
        String type,
        Actor actor,
        Instant at,
        UnitCode unit,
        JournalEvent event) {}
