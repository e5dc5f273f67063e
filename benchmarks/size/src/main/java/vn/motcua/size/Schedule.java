package vn.motcua.size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.size.Course.Row;

/** All moments of all courses in their order, each with the rows that came to be then. */
final class Schedule {

    /** A row of a course, ready to be filled in. */
    record Line(String table, List<Template> values) {}

    /**
     * A moment of a course; all its dossiers pass it in the same minute.
     *
     * @param first whether the dossiers come in now
     * @param last whether nothing of theirs follows
     */
    record Moment(Instant at, Course course, List<Line> lines, boolean first, boolean last) {}

    private Schedule() {}

    static List<Moment> of(List<Course> courses) {
        List<Moment> moments = new ArrayList<>();
        courses.forEach(course -> moments.addAll(moments(course)));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static List<Moment> moments(Course course) {
        List<Instant> marks = course.minutes().stream().map(Instant::parse).toList();
        Map<Instant, List<Line>> lines = new LinkedHashMap<>();
        lines.put(marks.get(0), new ArrayList<>());
        List<Line> atEnd = new ArrayList<>();
        for (Row row : course.rows()) {
            Line line = new Line(
                    row.table(), row.values().stream().map(Template::of).toList());
            if (row.at() == null) {
                atEnd.add(line);
            } else {
                lines.computeIfAbsent(instant(row.at(), marks), at -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Instant> order = lines.keySet().stream().sorted().toList();
        lines.get(order.get(order.size() - 1)).addAll(atEnd);
        return order.stream()
                .map(at -> new Moment(
                        at, course, lines.get(at), at.equals(order.get(0)), at.equals(order.get(order.size() - 1))))
                .toList();
    }

    private static Instant instant(String at, List<Instant> marks) {
        Token only = Template.of(at).only();
        return only == null ? Templates.instant(at) : marks.get(only.number());
    }
}
