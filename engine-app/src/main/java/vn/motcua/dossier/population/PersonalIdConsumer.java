package vn.motcua.dossier.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.PopulationStandIn;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.population.PersonalIdEvent.PersonalIdAssigned;
import vn.motcua.dossier.population.PersonalIdEvent.PersonalIdRequested;
import vn.motcua.dossier.population.PopulationRegistry.NumberRequest;
import vn.motcua.engine.Flows;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalConsumer;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/**
 * Calls the population register for each request in the journal, outside any transaction, and brings the number back
 * into the dossier. Asking twice is harmless: the register knows the request, and an answered dossier no longer waits.
 */
@Component
class PersonalIdConsumer implements JournalConsumer {

    static final String NAME = PopulationStandIn.CONSUMER;

    /** After the id of the process that has asked. */
    private static final String ANSWER = ".personalIdAssigned";

    private final PopulationRegistry registry;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Flows flows;
    private final Journal journal;
    private final TransactionTemplate transactions;

    PersonalIdConsumer(
            PopulationRegistry registry,
            Dossiers dossiers,
            Catalogue catalogue,
            Flows flows,
            Journal journal,
            TransactionTemplate transactions) {
        this.registry = registry;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.flows = flows;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A step of the office waits for the number. */
    @Override
    public boolean urgent() {
        return true;
    }

    /** A number that the register has given is there for good. */
    @Override
    public boolean sendsOut() {
        return true;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void accept(List<JournalEntry> batch) throws Exception {
        for (JournalEntry entry : batch) {
            if (entry.event() instanceof PersonalIdRequested requested) {
                answer(entry, requested);
            }
        }
    }

    private void answer(JournalEntry entry, PersonalIdRequested requested) throws Exception {
        Dossier dossier = dossiers.get(entry.dossier());
        if (dossier.status() != Status.IN_PROCESS || answered(entry)) {
            return;
        }
        // a certificate that was sent back asks again; the register answers the same request with the same number
        String number = registry.assign(request(dossier));
        CurrentActor.runAs(
                Actor.system(NAME),
                () -> transactions.executeWithoutResult(status -> {
                    Dossier locked = dossiers.lock(dossier.id());
                    if (locked.status() != Status.IN_PROCESS || answered(entry)) {
                        return;
                    }
                    dossiers.recordResult(dossier.id(), Map.of("personalId", number));
                    journal.append(dossier.id(), new PersonalIdAssigned(requested.dataVersion()));
                    flows.signal(dossier.id(), process(dossier) + ANSWER, Map.of());
                }));
    }

    private String process(Dossier dossier) {
        return catalogue.version(dossier.versionId()).manifest().process().id();
    }

    /** Whether the flow has had its answer to this request: each request is followed by one. */
    private boolean answered(JournalEntry request) {
        return journal.read(request.dossier()).stream()
                .anyMatch(entry -> entry.seq() > request.seq() && entry.event() instanceof PersonalIdAssigned);
    }

    private static NumberRequest request(Dossier dossier) {
        return new NumberRequest(
                "birth-" + dossier.id(),
                dossier.ownerName(),
                dossier.ownerBirthDate() == null ? LocalDate.MAX : dossier.ownerBirthDate(),
                PersonalIdGuard.sex(dossier),
                dossier.competentUnit().value().split("\\.", -1)[0]);
    }
}
