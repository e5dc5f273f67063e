package vn.motcua.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** What the appointment slip would say if the dossier were received now; starts no clock. */
@Component
public class TermPreview {

    private final Calendars calendars;

    TermPreview(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The dossier's own clock as it would begin at that instant in the unit. */
    public Explained of(UnitCode unit, Term term, Instant at) {
        LegalClock legal = LegalClock.of(term, at);
        WorkCalendar calendar = calendars.latest().of(unit);
        Instant due = legal.due(calendar);
        List<Text> sentences = new ArrayList<>();
        sentences.add(Explanation.beginning(ClockName.DOSSIER, legal, calendar));
        UnknownHolidays.sentence(calendar, due).ifPresent(sentences::add);
        return new Explained(
                ClockName.DOSSIER,
                "",
                ClockName.DOSSIER.title(),
                ClockState.RUNNING,
                due,
                List.of(),
                List.copyOf(sentences));
    }
}
