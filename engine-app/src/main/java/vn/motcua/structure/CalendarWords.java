package vn.motcua.structure;

import vn.motcua.calendar.CalendarBook;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Says whose days a unit keeps. */
final class CalendarWords {

    private static final Text NATION = new Text("Lịch chung của cả nước", "The nation's calendar");
    private static final Text OWN = new Text("Lịch riêng", "Its own calendar");

    private CalendarWords() {}

    static Text of(UnitCode unit, CalendarBook book, Units units) {
        return book.decidedBy(unit)
                .map(by -> by.equals(unit) ? OWN : inherited(units.get(by).name()))
                .orElse(NATION);
    }

    private static Text inherited(Text from) {
        return new Text("Theo lịch của " + from.vi(), "The calendar of " + from.en());
    }
}
