package vn.motcua.journal;

/**
 * Something that happened to a dossier. Each module owns a sealed family of records with an {@link EventType}; the
 * payload is the record's components: ids, codes, dates and amounts, never names, numbers of persons or free words.
 */
public interface JournalEvent {}
