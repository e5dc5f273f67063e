package vn.motcua.catalogue;

import vn.motcua.shared.Text;

/** How pressing a step is by its nature, whatever its due date; the routing tables say it when the step begins. */
public enum Priority {
    NORMAL(0, "Bình thường", "Normal"),
    HIGH(1, "Ưu tiên", "High"),
    URGENT(2, "Khẩn", "Urgent");

    private final int number;
    private final Text text;

    Priority(int number, String vi, String en) {
        this.number = number;
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** As the database has it: 0, 1, 2. */
    public int number() {
        return number;
    }

    /** The one with this number. */
    public static Priority of(int number) {
        return switch (number) {
            case 0 -> NORMAL;
            case 1 -> HIGH;
            case 2 -> URGENT;
            default -> throw new IllegalArgumentException("There is no priority " + number);
        };
    }
}
