package vn.motcua.document;

import java.util.Locale;

/** Amounts as receipts spell them out in Vietnamese: 1.205.000 is "Một triệu hai trăm linh năm nghìn đồng". */
final class AmountInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] THOUSANDS = {"", " nghìn", " triệu"};
    private static final long BILLION = 1_000_000_000L;

    private AmountInWords() {}

    /** @param vnd not negative */
    static String of(long vnd) {
        String words = (vnd == 0 ? DIGITS[0] : number(vnd, false)) + " đồng";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param inner whether something larger stands before it, so that its zeros are said */
    private static String number(long value, boolean inner) {
        if (value >= BILLION) {
            long rest = value % BILLION;
            return number(value / BILLION, inner) + " tỷ" + (rest == 0 ? "" : " " + number(rest, true));
        }
        StringBuilder words = new StringBuilder();
        for (int power = THOUSANDS.length - 1; power >= 0; power--) {
            int group = (int) (value / (long) Math.pow(1000, power) % 1000);
            if (group > 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(group(group, inner || !words.isEmpty()))
                        .append(THOUSANDS[power]);
            }
        }
        return words.toString();
    }

    private static String group(int group, boolean inner) {
        int hundreds = group / 100;
        int rest = group % 100;
        String before = hundreds == 0 && !inner ? "" : DIGITS[hundreds] + " trăm";
        if (rest == 0) {
            return before;
        }
        String link = before.isEmpty() ? "" : rest < 10 ? " linh " : " ";
        return before + link + tens(rest);
    }

    private static String tens(int value) {
        int tens = value / 10;
        int unit = value % 10;
        if (tens == 0) {
            return DIGITS[unit];
        }
        String before = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        return switch (unit) {
            case 0 -> before;
            case 1 -> before + (tens == 1 ? " một" : " mốt");
            case 5 -> before + " lăm";
            default -> before + " " + DIGITS[unit];
        };
    }
}
