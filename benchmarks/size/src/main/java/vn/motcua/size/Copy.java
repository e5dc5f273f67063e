package vn.motcua.size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import vn.motcua.calendar.WorkCalendar;

/** One dossier of a course while it is written: gives its values to the templates, numbers drawn when first asked for. */
final class Copy implements Template.Values {

    private static final StrongUuidGenerator IDENTIFIERS = new StrongUuidGenerator();
    private static final int MINUTES_FROM = 10_000;
    private static final int MICROS_OF_MINUTE = 60_000_000;

    private final Individual individual;
    private final List<Instant> marks;
    private final String definition;
    private final Numbers numbers;
    private final long id;
    private final String code;
    private final List<String> identifiers = new ArrayList<>();
    private final Map<Token, String> drawn = new HashMap<>();
    private final Chain chain = new Chain();

    /**
     * A dossier that comes in.
     *
     * @param marks the recorded instants of its course
     * @param definition id of the process definition in this database
     */
    Copy(Individual individual, List<Instant> marks, String definition, Numbers numbers, Site receives) {
        this.individual = individual;
        this.marks = marks;
        this.definition = definition;
        this.numbers = numbers;
        this.id = numbers.dossier();
        this.code = numbers.code(individual.place(receives).code(), WorkCalendar.dateOf(marks.get(0)));
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    Chain chain() {
        return chain;
    }

    /** When the request of this number was sent: in the recorded minute, at a moment of its own. */
    Instant at(int request) {
        return Marks.within(
                marks.get(request), individual.random(MINUTES_FROM + request).nextInt(MICROS_OF_MINUTE));
    }

    @Override
    public void append(Token place, StringBuilder into) {
        switch (place.kind()) {
            case ID -> into.append(id);
            case CODE -> into.append(code);
            case DEFINITION -> into.append(definition);
            case SLOT -> into.append(individual.slot(place.number()));
            case FOLDED -> into.append(Slot.folded(individual.slot(place.number())));
            case UNIT -> into.append(individual.place(place.site()).code());
            case NAME -> into.append(individual.place(place.site()).name());
            case AREA -> into.append(individual.place(place.site()).area());
            case BARE -> into.append(individual.place(place.site()).bareName());
            case ADDRESS -> into.append(individual.place(place.site()).address());
            case PHONE -> into.append(individual.place(place.site()).phone());
            case OFFICER -> into.append(individual.officer(place.post()));
            case PERSON -> into.append(individual.officerName(place.post()));
            case UUID -> into.append(identifier(place.number()));
            case AT -> into.append(Templates.stored(at(place.number())));
            case ISO -> into.append(at(place.number()));
            case ENGINE -> into.append(Templates.storedByEngine(at(place.number())));
            case POPULATION, FORM, ROW -> into.append(drawn.computeIfAbsent(place, this::draw));
            case OWN -> throw new IllegalArgumentException("The generator fills in " + place.name() + " by itself");
        }
    }

    private String identifier(int number) {
        while (identifiers.size() <= number) {
            identifiers.add(IDENTIFIERS.getNextId());
        }
        return identifiers.get(number);
    }

    private String draw(Token place) {
        if (place.kind() == Token.Kind.POPULATION) {
            return numbers.population(individual.place(Site.PROVINCE).code(), place.name());
        }
        if (place.kind() == Token.Kind.ROW) {
            return Long.toString(numbers.row(place.name()));
        }
        String[] form = place.name().split(":", -1);
        return numbers.form(individual.place(Site.COMMUNE).code(), form[0], Integer.parseInt(form[1]));
    }
}
