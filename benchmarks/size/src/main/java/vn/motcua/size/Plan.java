package vn.motcua.size;

import java.util.random.RandomGenerator;

/**
 * What shall become of a dossier besides what officers decide at its steps.
 *
 * @param after finished steps after which the interruption, the extension or the lying begins; -1 for never
 * @param interruption {@code withdraw}, {@code stop}, {@code extend}, {@code lie}, or {@code none}
 * @param supplements whether the applicant brings what is asked for
 * @param answers whether the applicant answers a question; silence counts as a yes at the end of the term
 */
record Plan(String channel, String interruption, int after, boolean supplements, boolean answers) {

    private static final int STEPS = 5;

    /** @param lies whether somebody leaves it lying: it stays open */
    static Plan draw(String channel, boolean lies, RandomGenerator random) {
        int lot = random.nextInt(100);
        String interruption = lies ? "lie" : lot < 3 ? "withdraw" : lot < 5 ? "stop" : lot < 8 ? "extend" : "none";
        int after = interruption.equals("none") ? -1 : random.nextInt(STEPS + (lies ? 1 : 0));
        return new Plan(channel, interruption, after, random.nextInt(100) < 85, random.nextInt(100) < 65);
    }
}
