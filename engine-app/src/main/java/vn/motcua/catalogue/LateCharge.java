package vn.motcua.catalogue;

/** What is added when an obligation is met late: a table over {@code unpaid} and {@code daysLate}. */
public record LateCharge(String decision, String output, String fee, String source, String mark) {}
