package vn.motcua.shared;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** All beans of a type in their order, looked up at the first use because they may need the one that asks. */
public final class LateBeans<T> {

    private final ObjectProvider<T> provider;
    private volatile @Nullable List<T> beans;

    public LateBeans(ObjectProvider<T> provider) {
        this.provider = provider;
    }

    public List<T> all() {
        List<T> found = beans;
        if (found == null) {
            found = provider.orderedStream().toList();
            beans = found;
        }
        return found;
    }

    public void forEach(Consumer<? super T> action) {
        all().forEach(action);
    }
}
