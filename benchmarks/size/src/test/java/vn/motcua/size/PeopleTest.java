package vn.motcua.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-23 | Ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu
                    2024-01-15 | Ngày mười lăm tháng một năm hai nghìn không trăm hai mươi bốn
                    2001-12-31 | Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm linh một
                    2000-10-10 | Ngày mười tháng mười năm hai nghìn không trăm""")
    void writesDatesOut(LocalDate date, String words) {
        assertThat(People.words(date)).isEqualTo(words);
    }
}
