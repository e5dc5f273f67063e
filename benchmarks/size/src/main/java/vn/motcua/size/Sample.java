package vn.motcua.size;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which generated dossiers are lived through again: of every procedure and every path that there is, turn by turn. */
final class Sample {

    /**
     * A generated dossier of the sample.
     *
     * @param course number of its course
     * @param province of its commune, likewise {@code commune}, as the organisation counts them
     */
    record Dossier(long id, String code, int course, int province, int commune) {}

    private final Map<Course, Set<Integer>> taken = new HashMap<>();

    Sample(List<Course> courses, Share share, int size) {
        Map<String, List<Course>> paths = new TreeMap<>();
        for (Course course : courses) {
            paths.computeIfAbsent(
                            course.procedure() + " " + course.path() + " " + course.open(), any -> new ArrayList<>())
                    .add(course);
        }
        int left = size;
        for (int round = 0; left > 0 && round < size; round++) {
            for (List<Course> same : paths.values()) {
                Course course = same.get(round % same.size());
                int number = round / same.size() * 7;
                if (left > 0
                        && number < share.dossiers(course)
                        && taken.computeIfAbsent(course, any -> new HashSet<>()).add(number)) {
                    left--;
                }
            }
        }
    }

    /** @param number of the dossier within its course, from 0 */
    boolean takes(Course course, int number) {
        return taken.getOrDefault(course, Set.of()).contains(number);
    }

    /** Where dossiers of the course come in. */
    static Site receives(Course course) {
        return Post.of(course.commands().get(0).officer()).site();
    }
}
