package vn.motcua.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareTest {

    private final Organisation country = Organisation.country();

    @Test
    void leavesATenthOpenAndAHundredThousandAtMost() {
        List<Course> courses = List.of(course(0, true), course(1, true), course(2, false), course(3, false));

        Share small = new Share(courses, 1000, country);
        Share large = new Share(courses, 2_000_000, country);

        assertThat(courses.stream().map(small::dossiers)).containsExactly(50, 50, 450, 450);
        assertThat(courses.stream()
                        .filter(Course::open)
                        .mapToInt(large::dossiers)
                        .sum())
                .isEqualTo(100_000);
    }

    @Test
    void givesBusyCommunesManyTimesAsMuchAsQuietOnes() {
        Share share = new Share(List.of(course(0, true), course(1, false)), 1000, country);
        List<Organisation.Locality> ranked = Share.ranked(country);
        Map<Organisation.Locality, Integer> counts = new HashMap<>();
        for (int i = 0; i < 400_000; i++) {
            counts.merge(share.place(i), 1, Integer::sum);
        }

        assertThat(ranked).hasSize(Organisation.COMMUNES);
        assertThat(counts.get(ranked.get(0))).isGreaterThan(30 * counts.getOrDefault(ranked.get(3000), 0));
        assertThat(counts).hasSizeGreaterThan(3_000);
    }

    private static Course course(int number, boolean open) {
        return new Course(number, "1.001193", "COUNTER", open, List.of(), List.of(), List.of(), List.of());
    }
}
