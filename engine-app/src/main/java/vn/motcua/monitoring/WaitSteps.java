package vn.motcua.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.dossier.Dossier;
import vn.motcua.engine.FlowNode;
import vn.motcua.engine.Flows;
import vn.motcua.journal.JournalEntry;
import vn.motcua.shared.Text;
import vn.motcua.work.WaitEvent.WaitStarted;
import vn.motcua.work.Waits;

/** Waits for messages, read from the journal: from the event that began one to the next thing that happened. */
@Component
class WaitSteps {

    private final Catalogue catalogue;
    private final Flows flows;
    private final Calendars calendars;
    private final Deadlines deadlines;

    WaitSteps(Catalogue catalogue, Flows flows, Calendars calendars, Deadlines deadlines) {
        this.catalogue = catalogue;
        this.flows = flows;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    List<Timeline.Step> of(Dossier dossier, List<JournalEntry> entries, Instant now) {
        List<Timeline.Step> waits = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).event() instanceof WaitStarted wait) {
                waits.add(step(dossier, wait, entries.get(i).at(), endOf(entries, i), now));
            }
        }
        return waits;
    }

    /** Whether the clock of the node is the one of a supplement; nobody sets a date for collecting a result. */
    boolean forSupplement(Dossier dossier, String nodeId) {
        return nodes(dossier).stream()
                .anyMatch(node -> node.id().equals(nodeId)
                        && ClockName.SUPPLEMENT.name().equals(node.properties().get("clock")));
    }

    private List<FlowNode> nodes(Dossier dossier) {
        return flows.nodes(catalogue.version(dossier.versionId()).processDefinitionId());
    }

    /** While the flow waits, only extensions and views happen; the first row by a later instant ends the wait. */
    private static Instant endOf(List<JournalEntry> entries, int begin) {
        Instant at = entries.get(begin).at();
        return entries.subList(begin + 1, entries.size()).stream()
                .filter(entry -> Waits.ends(entry.event()) && !entry.at().isBefore(at))
                .map(JournalEntry::at)
                .findFirst()
                .orElse(null);
    }

    private Timeline.Step step(Dossier dossier, WaitStarted wait, Instant start, Instant end, Instant now) {
        Optional<FlowNode> node = nodes(dossier).stream()
                .filter(each -> each.id().equals(wait.node()))
                .findFirst();
        // as the ledger has it now: a change of the calendar moves it
        Instant planned = node.flatMap(known -> Waits.clockOf(known))
                .flatMap(clock -> deadlines.ledger(dossier.id()).begun(clock, start))
                .map(LedgerEntry::dueAt)
                .orElse(null);
        WorkCalendar calendar = calendars.of(dossier.competentUnit());
        Instant until = end == null ? now : end;
        return new Timeline.Step(
                wait.node(),
                node.map(FlowNode::name).orElse(Text.same(wait.node())),
                null,
                wait.turn(),
                null,
                null,
                start,
                planned,
                start,
                end,
                calendar.officeMinutesBetween(start, until),
                Timelines.late(calendar, planned, until),
                false);
    }
}
