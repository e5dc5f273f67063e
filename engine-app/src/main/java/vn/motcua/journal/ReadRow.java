package vn.motcua.journal;

import java.util.function.Supplier;

/**
 * A row on its way to a consumer.
 *
 * @param entry decodes it; throws when this program cannot
 */
record ReadRow(Cursor cursor, long dossier, int seq, String type, Supplier<JournalEntry> entry) {}
