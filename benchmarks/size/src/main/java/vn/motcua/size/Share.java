package vn.motcua.size;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How many dossiers each course gets, and where they come in. */
final class Share {

    /** Of all dossiers so many are open, a hundred thousand at most. */
    private static final double OPEN = 0.1;

    private static final int MOST_OPEN = 100_000;

    /** Busy wards have about thirty times as many as quiet communes: a long tail from the rank on. */
    private static final double FLATNESS = 20;

    private final List<Organisation.Locality> ranked;
    private final double[] sums;
    private final Map<Course, Integer> counts = new HashMap<>();

    Share(List<Course> courses, int dossiers, Organisation organisation) {
        this.ranked = ranked(organisation);
        this.sums = new double[ranked.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1 / (i + FLATNESS);
            sums[i] = sum;
        }
        int open = (int) Math.min(dossiers * OPEN, MOST_OPEN);
        spread(courses.stream().filter(Course::open).toList(), open);
        spread(courses.stream().filter(course -> !course.open()).toList(), dossiers - open);
    }

    private void spread(List<Course> courses, int dossiers) {
        for (int i = 0; i < courses.size(); i++) {
            long until = (long) dossiers * (i + 1) / courses.size();
            counts.put(courses.get(i), (int) (until - (long) dossiers * i / courses.size()));
        }
    }

    int dossiers(Course course) {
        return counts.get(course);
    }

    Organisation.Locality place(long dossier) {
        double at = new SplittableRandom(dossier * 0x9E3779B97F4A7C15L + 11).nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ranked.get(low);
    }

    /** The busiest commune first; which ones they are is drawn once and for all. */
    static List<Organisation.Locality> ranked(Organisation organisation) {
        List<Organisation.Locality> ranked = new java.util.ArrayList<>(organisation.localities());
        SplittableRandom random = new SplittableRandom(20);
        for (int i = ranked.size() - 1; i > 0; i--) {
            java.util.Collections.swap(ranked, i, random.nextInt(i + 1));
        }
        return ranked;
    }
}
