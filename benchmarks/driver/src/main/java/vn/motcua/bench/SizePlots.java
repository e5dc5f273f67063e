package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One small plot a figure: the median and the 95th percentile against the number of dossiers, which grows by powers. */
final class SizePlots {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 190;
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TOP = 40;
    private static final int BOTTOM = 30;
    private static final String MEDIAN = "#5b8cc0";
    private static final String HIGH = "#0b5cad";

    /**
     * What a plot shows.
     *
     * @param lines name of the figure's value by what the line is called
     * @param target not to be exceeded, not a number when there is none
     */
    record Plot(String file, String title, String unit, Map<String, String> lines, double target) {}

    private final List<Integer> sizes;
    private final List<SizeFigures> figures;

    SizePlots(List<Integer> sizes, List<SizeFigures> figures) {
        this.sizes = sizes;
        this.figures = figures;
    }

    void write(Plot plot, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(plot.file() + ".svg"), svg(plot));
    }

    private String svg(Plot plot) {
        double most = Double.isNaN(plot.target()) ? 0 : plot.target();
        for (String name : plot.lines().values()) {
            for (SizeFigures each : figures) {
                most = Double.isNaN(each.get(name)) ? most : Math.max(most, each.get(name));
            }
        }
        double top = nice(most);
        StringBuilder svg = new StringBuilder();
        svg.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                                + " font-family=\"sans-serif\" font-size=\"11\">%n<title>%s</title>%n")
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, plot.title()));
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n".formatted(WIDTH, HEIGHT));
        text(svg, LEFT, 16, "start", "#1f2328", plot.title() + ", " + plot.unit());
        for (double part : new double[] {0, 0.5, 1}) {
            double y = y(part * top, top);
            line(svg, LEFT, y, WIDTH - RIGHT, y, "#d0d7de", "");
            text(svg, LEFT - 6, y + 4, "end", "#57606a", number(part * top));
        }
        for (int size : sizes) {
            text(svg, x(size), HEIGHT - 12, "middle", "#57606a", words(size));
        }
        if (!Double.isNaN(plot.target())) {
            double y = y(plot.target(), top);
            line(svg, LEFT, y, WIDTH - RIGHT, y, "#b35900", " stroke-dasharray=\"4 3\"");
            text(svg, WIDTH - RIGHT, y - 4, "end", "#b35900", "target " + number(plot.target()));
        }
        int n = 0;
        for (Map.Entry<String, String> each : plot.lines().entrySet()) {
            curve(svg, each.getKey(), each.getValue(), n++ == plot.lines().size() - 1 ? HIGH : MEDIAN, top, n);
        }
        return svg.append("</svg>\n").toString();
    }

    private void curve(StringBuilder svg, String label, String name, String colour, double top, int number) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            double value = figures.get(i).get(name);
            if (!Double.isNaN(value)) {
                points.add(format("%.1f,%.1f", x(sizes.get(i)), y(value, top)));
                svg.append(format(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>%n",
                        x(sizes.get(i)), y(value, top), colour));
            }
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n"
                .formatted(String.join(" ", points), colour));
        double first = figures.get(0).get(name);
        double last = figures.get(figures.size() - 1).get(name);
        String ratio = sizes.size() > 1 && first > 0 && last > 0 ? format(" ×%.1f", last / first) : "";
        text(svg, LEFT + (number - 1) * 80, 31, "start", colour, label + ratio);
    }

    private double x(int size) {
        if (sizes.size() == 1) {
            return (LEFT + WIDTH - RIGHT) / 2.0;
        }
        double low = Math.log(sizes.get(0));
        double high = Math.log(sizes.get(sizes.size() - 1));
        return LEFT + 16 + (Math.log(size) - low) / (high - low) * (WIDTH - LEFT - RIGHT - 32);
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
    }

    /** The next number that reads well. */
    private static double nice(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-6))));
        for (double step : new double[] {1, 2, 3, 4, 5, 6, 8}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static void line(
            StringBuilder svg, double x1, double y1, double x2, double y2, String colour, String more) {
        svg.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
                x1, y1, x2, y2, colour, more));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String text) {
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor, colour, text));
    }

    static String words(int size) {
        if (size % 1_000_000 == 0) {
            return size / 1_000_000 + " M";
        }
        return size % 1000 == 0 ? size / 1000 + " k" : Integer.toString(size);
    }

    private static String number(double value) {
        return value >= 10 || value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
