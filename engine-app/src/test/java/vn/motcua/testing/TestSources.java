package vn.motcua.testing;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the configurations that module tests make for themselves out of the product under test, which scans the same
 * packages. A test that wants a bean of its own in the product says so by {@code @Import}.
 */
final class TestSources extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURL().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestSources;
    }

    @Override
    public int hashCode() {
        return TestSources.class.hashCode();
    }
}
