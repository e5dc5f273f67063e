package vn.motcua.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.DossierId;

/** What one transaction is about to write for the dossier that it has locked. */
final class OpenChain {

    private final DossierId dossier;
    private final ChainHead before;
    private final List<JournalRow> rows = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>();
    private final Map<String, CommitPart> parts = new LinkedHashMap<>();
    private final Map<String, Object> withHead = new LinkedHashMap<>();
    private boolean written;

    OpenChain(DossierId dossier, ChainHead head) {
        this.dossier = dossier;
        this.before = head;
    }

    DossierId dossier() {
        return dossier;
    }

    /** Public code, null while it is not drawn. */
    String code() {
        return before.code();
    }

    String unit() {
        return before.unit();
    }

    int firstSeq() {
        return before.seq();
    }

    int lastSeq() {
        return before.seq() + rows.size();
    }

    Hash head() {
        return hashes.isEmpty() ? before.hash() : hashes.get(hashes.size() - 1);
    }

    /** Former hash of each row. */
    List<Hash> previous() {
        List<Hash> previous = new ArrayList<>(hashes);
        previous.add(0, before.hash());
        return previous.subList(0, hashes.size());
    }

    List<Hash> hashes() {
        return hashes;
    }

    List<JournalRow> rows() {
        return rows;
    }

    List<CommitPart> parts() {
        return parts.values().stream().filter(part -> !part.isEmpty()).toList();
    }

    void add(JournalRow row) {
        requireOpen();
        Hash hash = Chain.hash(head(), row);
        rows.add(row);
        hashes.add(hash);
    }

    void add(CommitPart part) {
        requireOpen();
        parts.put(part.name(), part);
    }

    void withHead(Map<String, ? extends @Nullable Object> columns) {
        requireOpen();
        withHead.putAll(columns);
    }

    /** Other columns of the row that holds the head: their values by assignment. */
    Map<String, Object> withHead() {
        return withHead;
    }

    /** From here to the commit nothing may be added: it would be lost. */
    void close() {
        written = true;
    }

    private void requireOpen() {
        if (written) {
            throw new IllegalStateException("The journal of this transaction is already written");
        }
    }
}
