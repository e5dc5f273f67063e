package vn.motcua.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The normal limits of steps along the normal way, in working minutes. Parts of a group run one after and beside the
 * other, so that the longest way through those that the term of the whole covers counts.
 */
final class NormalWay {

    private final List<Manifest.Step> steps;
    private final List<Part> parts;

    NormalWay(List<Manifest.Step> steps, List<Part> parts) {
        this.steps = steps;
        this.parts = parts;
    }

    /** A step and all that follow it within what it shares: its part, or the whole; 0 for a node without a limit. */
    int from(String nodeId) {
        Manifest.Step step = step(nodeId);
        if (step == null) {
            return 0;
        }
        Manifest.Step first = step.normalWay() ? step : step(step.next());
        return (step.normalWay() ? 0 : step.minutes()) + (first == null ? 0 : from(first, step.part()));
    }

    /** Everything outside the parts, and the longest way through them. */
    int whole() {
        return minutes(steps.stream(), null) + longest(null);
    }

    /** Minutes as people say them: {@code 56 h}, {@code 7 h 30 min}. */
    static String hours(int minutes) {
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    int ofPart(@Nullable String part) {
        return minutes(steps.stream(), part);
    }

    private int from(Manifest.Step first, @Nullable String part) {
        List<Manifest.Step> ahead =
                steps.stream().dropWhile(step -> !step.equals(first)).toList();
        boolean beforeParts = part == null && ahead.stream().anyMatch(step -> step.normalWay() && step.part() != null);
        return minutes(ahead.stream(), part) + (beforeParts ? longest(null) : 0);
    }

    private int longest(@Nullable String former) {
        return parts.stream()
                .filter(part -> part.isWithinTerm() && Objects.equals(part.after(), former))
                .mapToInt(part -> ofPart(part.id()) + longest(part.id()))
                .max()
                .orElse(0);
    }

    private Manifest.@Nullable Step step(@Nullable String nodeId) {
        return steps.stream()
                .filter(step -> step.id().equals(nodeId))
                .findFirst()
                .orElse(null);
    }

    private static int minutes(Stream<Manifest.Step> some, @Nullable String part) {
        return some.filter(step -> step.normalWay() && Objects.equals(step.part(), part))
                .mapToInt(Manifest.Step::minutes)
                .sum();
    }
}
