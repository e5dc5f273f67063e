package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;

/** The values of one course that are each dossier's own, as they are recorded: to be told apart wherever they stand. */
final class Slots {

    private final List<Slot> slots = new ArrayList<>();
    private final Staff staff;

    Slots(Staff staff) {
        this.staff = staff;
    }

    List<Slot> all() {
        return slots;
    }

    /** Adds a slot and answers its recorded value. */
    String add(Slot.Kind kind, String argument, String recorded) {
        slots.add(new Slot(slots.size(), kind, argument, recorded));
        return recorded;
    }

    /** Adds a new person's name, identity number and so on, and answers it. */
    String invent(Slot.Kind kind, int year) {
        return add(kind, "", unmistakable(kind, year));
    }

    boolean holds(String recorded) {
        return slots.stream().anyMatch(slot -> slot.recorded().equals(recorded));
    }

    /** @throws java.util.NoSuchElementException when no slot was recorded with it */
    int numberOf(String recorded) {
        return slots.stream()
                .filter(slot -> slot.recorded().equals(recorded))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /**
     * What the next slot would be recorded with.
     *
     * @param year of numbers that are counted anew each year
     * @throws IllegalArgumentException for kinds whose values are drawn
     */
    String unmistakable(Slot.Kind kind, int year) {
        int n = slots.size();
        String letters = "" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
        String commune = staff.place(Site.COMMUNE).area();
        return switch (kind) {
            case NAME -> "Zxqn" + letters + " Văn Mẫu";
            case ID_NUMBER -> "999888%06d".formatted(n);
            case PHONE -> "0377%06d".formatted(n);
            case ADDRESS ->
                "Số 1 đường Zxqd" + letters + ", " + commune + ", "
                        + staff.place(Site.PROVINCE).area();
            case INSTITUTION -> "Cơ sở Zxqc" + letters + " " + commune;
            case REMARK -> "Nội dung zxqr" + letters + " mẫu.";
            case NUMBER -> "7319%03d".formatted(n);
            case NUMBER_OF_YEAR -> "7319%03d/%d".formatted(n, year);
            case DATE, DATE_IN_WORDS, PATTERN -> throw new IllegalArgumentException(kind + " is drawn");
        };
    }
}
