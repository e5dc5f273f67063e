package vn.motcua.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the files of cases cannot say about the tables of the birth registration (domain D5). */
class BirthRegistrationDecisionsTest {

    @Test
    void countsSixtyDaysFromTheDayAfterTheBirth() {
        // Civil Code 2015 Art 147: the first day is excluded; 2026-09-24 + 60 days = 2026-11-23 is still in time
        DecisionTable fee = new DecisionTable(new Table("birth-registration", "birth-fee").xml());
        assertThat(fee.now(Map.of("asOfDate", "2026-11-23", "birthDate", "2026-09-24", "copies", 0))
                        .rows())
                .containsExactly("LP-KS 0 1");
        assertThat(fee.now(Map.of("asOfDate", "2026-11-23", "birthDate", "2026-09-23", "copies", 0))
                        .rows())
                .containsExactly("LP-KS-QH 8000 1");
    }
}
