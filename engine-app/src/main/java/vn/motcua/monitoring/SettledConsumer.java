package vn.motcua.monitoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent.StatusChanged;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Reading;

/** Measures each dossier when it is settled. */
@Component
class SettledConsumer implements JournalConsumer {

    private final Dossiers dossiers;
    private final Timelines timelines;
    private final SettledTimes times;
    private final Reading reading;

    SettledConsumer(Dossiers dossiers, Timelines timelines, SettledTimes times, Reading reading) {
        this.dossiers = dossiers;
        this.timelines = timelines;
        this.times = times;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "durations";
    }

    /** The dossier's {@code seq} orders the writes. */
    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void accept(List<JournalEntry> batch) {
        Set<DossierId> settled = batch.stream()
                .filter(entry ->
                        entry.event() instanceof StatusChanged changed && changed.to() == Status.SETTLED.number())
                .map(JournalEntry::dossier)
                .collect(Collectors.toSet());
        if (!settled.isEmpty()) {
            times.put(settled.stream().map(this::measured).toList());
        }
    }

    private SettledTimes.Settled measured(DossierId id) {
        Dossier dossier = dossiers.get(id);
        return new SettledTimes.Settled(dossier, reading.of(() -> timelines.spent(dossier)));
    }
}
