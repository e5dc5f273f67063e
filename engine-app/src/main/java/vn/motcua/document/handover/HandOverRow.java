package vn.motcua.document.handover;

import java.time.Instant;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;

/**
 * A list among others.
 *
 * @param count dossiers on it
 * @param given of them, how many the giver has confirmed
 * @param received how many the receiver has taken
 * @param notReceived how many did not come
 */
record HandOverRow(
        String serial,
        Side giver,
        UnitRef from,
        UnitRef to,
        Person madeBy,
        Instant madeAt,
        int count,
        int given,
        int received,
        int notReceived) {}
