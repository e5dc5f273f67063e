package vn.motcua.embeddedsearch.analysis;

import static vn.motcua.embeddedsearch.analysis.Factories.characters;
import static vn.motcua.embeddedsearch.analysis.Factories.normalizingCharacters;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Filters over characters, before the text is split into words. */
final class CharFilters {

    private static final String ARROW = "=>";

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", (index, environment, name, settings) -> characters(name, HTMLStripCharFilter::new),
                "mapping",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, environment, name, settings) -> mapping(name, settings)),
                "pattern_replace",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, environment, name, settings) -> patternReplace(name, settings)));
    }

    /** Those that an index may use by name alone. */
    static List<PreConfiguredCharFilter> ready() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    private static CharFilterFactory mapping(String name, Settings settings) {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String rule : settings.getAsList("mappings")) {
            int arrow = rule.indexOf(ARROW);
            if (arrow < 0) {
                throw new IllegalArgumentException("Invalid mapping rule: [" + rule + "]");
            }
            builder.add(
                    rule.substring(0, arrow).trim(),
                    rule.substring(arrow + ARROW.length()).trim());
        }
        NormalizeCharMap map = builder.build();
        return normalizingCharacters(name, in -> new MappingCharFilter(map, in));
    }

    private static CharFilterFactory patternReplace(String name, Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern"));
        String replacement = settings.get("replacement", "");
        return normalizingCharacters(name, in -> new PatternReplaceCharFilter(pattern, replacement, in));
    }
}
