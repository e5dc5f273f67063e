package vn.motcua.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A receiver with idempotent effects: it notes each (dossier, seq) once, in the order of arrival. */
final class Effects implements JournalConsumer {

    private final String name;
    private final boolean ordered;
    private final Map<Long, List<Integer>> byDossier = new LinkedHashMap<>();
    private int repeats;
    private Before before = entry -> {};

    /** What happens before an effect; may throw. */
    interface Before {
        void accept(JournalEntry entry) throws Exception;
    }

    Effects(String name, boolean ordered) {
        this.name = name;
        this.ordered = ordered;
    }

    Effects before(Before action) {
        this.before = action;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ordered() {
        return ordered;
    }

    @Override
    public void accept(List<JournalEntry> batch) throws Exception {
        for (JournalEntry entry : batch) {
            before.accept(entry);
            note(entry);
        }
    }

    private synchronized void note(JournalEntry entry) {
        List<Integer> seqs = byDossier.computeIfAbsent(entry.dossier().value(), id -> new ArrayList<>());
        if (seqs.contains(entry.seq())) {
            repeats++;
        } else {
            seqs.add(entry.seq());
        }
    }

    synchronized List<Integer> of(long dossier) {
        return List.copyOf(byDossier.getOrDefault(dossier, List.of()));
    }

    /** In the order of their first rows. */
    synchronized List<Long> dossiers() {
        return List.copyOf(byDossier.keySet());
    }

    synchronized int count() {
        return byDossier.values().stream().mapToInt(List::size).sum();
    }

    synchronized int repeats() {
        return repeats;
    }
}
