package vn.motcua.calendar;

import vn.motcua.shared.Text;

/** What a day is to an office. */
public enum DayKind {
    WORKING("Ngày làm việc", "Working day"),
    WEEKEND("Nghỉ hằng tuần", "Weekly rest"),
    HOLIDAY("Nghỉ lễ", "Holiday"),
    SWAP_WORK("Làm bù (hoán đổi)", "Worked in exchange"),
    CLOSURE("Tạm nghỉ tại đơn vị", "Local closure"),
    /** The counter receives for some hours; the day is no working day and its hours count for no term. */
    DUTY("Trực tiếp nhận", "Reception duty");

    private final Text title;

    DayKind(String vi, String en) {
        this.title = new Text(vi, en);
    }

    public Text title() {
        return title;
    }

    /** Whether its hours are office hours. */
    public boolean isWorked() {
        return this == WORKING || this == SWAP_WORK;
    }
}
