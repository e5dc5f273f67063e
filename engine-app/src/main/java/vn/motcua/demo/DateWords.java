package vn.motcua.demo;

import java.time.LocalDate;

/** A date in Vietnamese words, as civil-status papers repeat it. */
final class DateWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private DateWords() {}

    static String of(LocalDate date) {
        return "Ngày %s tháng %s năm %s"
                .formatted(
                        belowHundred(date.getDayOfMonth()), belowHundred(date.getMonthValue()), year(date.getYear()));
    }

    private static String year(int year) {
        return "%s nghìn không trăm %s".formatted(DIGITS[year / 1000], belowHundred(year % 100));
    }

    private static String belowHundred(int number) {
        int tens = number / 10;
        int ones = number % 10;
        if (tens == 0) {
            return DIGITS[ones];
        }
        String head = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        if (ones == 0) {
            return head;
        }
        String tail = ones == 5 ? "lăm" : ones == 1 && tens > 1 ? "mốt" : DIGITS[ones];
        return head + " " + tail;
    }
}
