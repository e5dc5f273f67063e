package vn.motcua.journal;

import java.time.Instant;

/**
 * The hashed columns of a row, as they are stored.
 *
 * @param at microseconds
 * @param payload null when dropped
 */
record JournalRow(
        long dossier,
        int seq,
        String type,
        int version,
        String actor,
        String onBehalfOf,
        Instant at,
        String unit,
        String payload,
        Hash payloadHash) {}
