package vn.motcua.size;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invents names, numbers and addresses as people have them. */
final class People {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private People() {}

    /** @param sex {@code MALE}, {@code FEMALE}, anything else for either */
    static String name(String sex, RandomGenerator random) {
        boolean male = sex.equals("MALE") || (!sex.equals("FEMALE") && random.nextBoolean());
        return pick(Words.SURNAMES, random) + " " + pick(male ? Words.MALE_MIDDLE : Words.FEMALE_MIDDLE, random) + " "
                + pick(male ? Words.MALE_GIVEN : Words.FEMALE_GIVEN, random);
    }

    /** A personal identification number of an adult: place, century and sex, year of birth, serial. */
    static String idNumber(RandomGenerator random) {
        return "%03d%d%02d%06d"
                .formatted(
                        1 + random.nextInt(96), random.nextInt(2), 55 + random.nextInt(45), random.nextInt(1_000_000));
    }

    static String phone(RandomGenerator random) {
        return pick(List.of("03", "05", "07", "08", "09"), random) + "%08d".formatted(random.nextInt(100_000_000));
    }

    static String address(Place commune, String province, RandomGenerator random) {
        return "Số %d %s, %s, %s"
                .formatted(1 + random.nextInt(300), pick(Words.STREETS, random), commune.area(), province);
    }

    static String institution(Place commune, RandomGenerator random) {
        return pick(Words.INSTITUTIONS, random) + " " + commune.area();
    }

    static String remark(RandomGenerator random) {
        return pick(Words.REMARKS, random);
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** {@code Ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu}. */
    static String words(LocalDate date) {
        int year = date.getYear();
        int rest = year % 100;
        return "Ngày " + number(date.getDayOfMonth()) + " tháng " + number(date.getMonthValue()) + " năm "
                + DIGITS[year / 1000] + " nghìn " + DIGITS[year / 100 % 10] + " trăm"
                + (rest == 0 ? "" : " " + (rest < 10 ? "linh " : "") + number(rest));
    }

    private static String number(int value) {
        int tens = value / 10;
        int ones = value % 10;
        if (tens == 0) {
            return DIGITS[ones];
        }
        String front = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        return ones == 0 ? front : front + " " + last(tens, ones);
    }

    private static String last(int tens, int ones) {
        if (ones == 5) {
            return "lăm";
        }
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return DIGITS[ones];
    }
}
