package vn.motcua.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.HolidayOutlook;
import vn.motcua.dossier.PopulationStandIn;
import vn.motcua.journal.ConsumerStatus;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.JournalOverview;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** What operators watch; no personal data. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations")
class OperationsController {

    /**
     * Everything at a glance.
     *
     * @param standIns what plays another system here; null where nothing does
     * @param calendarWarning that holidays have to be entered soon; null while there is time
     */
    record Overview(
            IndexStatus.View index,
            List<ConsumerStatus> consumers,
            List<Incident> incidents,
            JournalState journal,
            @Nullable StandIns standIns,
            @Nullable Text calendarWarning) {}

    /** The journal's last signed digest and its months. */
    record JournalState(@Nullable Instant lastDigest, List<String> partitions) {}

    /**
     * Stand-ins of other systems.
     *
     * @param populationReachable whether that of the population database answers
     */
    record StandIns(boolean populationReachable) {}

    private final IndexStatus index;
    private final Consumers consumers;
    private final OpenIncidents incidents;
    private final JournalOverview journal;
    private final HolidayOutlook holidays;
    private final ObjectProvider<PopulationStandIn> population;
    private final Access access;

    OperationsController(
            IndexStatus index,
            Consumers consumers,
            OpenIncidents incidents,
            JournalOverview journal,
            HolidayOutlook holidays,
            ObjectProvider<PopulationStandIn> population,
            Access access) {
        this.index = index;
        this.consumers = consumers;
        this.incidents = incidents;
        this.journal = journal;
        this.holidays = holidays;
        this.population = population;
        this.access = access;
    }

    @GetMapping
    @Endpoint(id = "operations", summary = "Index, consumers, incidents and journal at a glance")
    Overview overview() {
        access.require(Operation.OPERATE_SYSTEM);
        return new Overview(
                index.view(),
                consumers.status(),
                incidents.list(),
                new JournalState(journal.lastDigest().orElse(null), journal.partitions()),
                standIns(),
                holidays.warning().orElse(null));
    }

    private @Nullable StandIns standIns() {
        PopulationStandIn standIn = population.getIfAvailable();
        return standIn == null ? null : new StandIns(standIn.reachable());
    }

    @PostMapping("/reindex")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Endpoint(
            id = "reindex",
            summary = "Builds the search index anew beside the one in use",
            withoutKey = "One that runs goes on; nothing is built twice")
    void reindex() {
        access.require(Operation.OPERATE_SYSTEM);
        index.rebuild();
    }
}
