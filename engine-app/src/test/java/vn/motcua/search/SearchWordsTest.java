package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @Test
    void takesWhatWasTypedApart() {
        SearchWords typed =
                SearchWords.parse("hoà,  \"minh đức\" -văn -\"thị lan\" 0912 345 H81-0002 10/2/2026 (Y-Ban)");

        assertThat(typed.words()).containsExactly("hoà", "Y", "Ban");
        assertThat(typed.phrases()).containsExactly("minh đức");
        assertThat(typed.excluded()).containsExactly("văn", "thị lan");
        assertThat(typed.numbers()).containsExactly(List.of("0912", "345"), List.of("H81-0002"));
        assertThat(typed.dates()).containsExactly(LocalDate.of(2026, 2, 10));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "-", "'\"\"'", "'. , ;'"})
    void nothingIsNothing(String text) {
        assertThat(SearchWords.parse(text).isEmpty()).isTrue();
        assertThat(SearchWords.parse(text).excluded()).isEmpty();
    }

    @Test
    void aQuotationMarkWithoutItsTwinIsNone() {
        assertThat(SearchWords.parse("\"nguyễn thị").words()).containsExactly("nguyễn", "thị");
    }

    @Test
    void onlySoManyWordsCount() {
        assertThat(SearchWords.parse("a b c d e f g h i k l m n o p").words()).hasSize(12);
    }

    @Test
    void aWordCountsOnceHoweverItsMarkIsPlaced() {
        assertThat(SearchWords.parse("Hoà hòa hoa HÒA an na").words()).containsExactly("Hoà", "hoa", "an", "na");
    }

    @ParameterizedTest
    @CsvSource({
        "10/2/2026, 2026-02-10",
        "10.02.2026, 2026-02-10",
        "10-02-26, 2026-02-10",
        "2026-2-10, 2026-02-10",
        "29/2/2028, 2028-02-29",
    })
    void readsDatesAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(TypedDate.of(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"31/2/2026", "29/2/2026", "10/13/2026", "0/1/2026", "10/2", "102026", "260302-0001"})
    void whatIsNoDateIsNone(String text) {
        assertThat(TypedDate.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nguyeenx, nguyen",
        "nguyeexn, nguyen",
        "thij, thi",
        "hoaf, hoa",
        "ddoox, do",
        "dduwowngf, duong",
        "quoocs, quoc",
        "ddwcs, duc",
        "khanhs, khanh",
        "sown, son",
        "xuaan, xuan",
        "Trangw, trang",
        "sinh, sinh",
        "hoa, hoa",
    })
    void readsTelexKeysAsLetters(String keys, String letters) {
        assertThat(VietnameseText.telex(keys)).isEqualTo(letters);
    }

    @Test
    void decomposedAndForeignLettersBecomeTheUsualOnes() {
        assertThat(VietnameseText.composed("Hoa\u0300")).isEqualTo("Hoà");
        assertThat(VietnameseText.composed("\u00D0\u1ED7\u200B \u00F0\u1ED7")).isEqualTo("Đỗ đỗ");
        assertThat(VietnameseText.folded("Đặng Thuỳ Trâm")).isEqualTo("dang thuy tram");
        assertThat(VietnameseText.marked("Nguyễn")).isTrue();
        assertThat(VietnameseText.marked("NGUYEN")).isFalse();
    }
}
