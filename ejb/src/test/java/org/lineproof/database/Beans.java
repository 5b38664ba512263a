package org.lineproof.database;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The product's beans of one transaction, wired as the server wires them, but without interceptors: the transaction is
 * the entity manager's, and it sees its tenant's rows already.
 */
public final class Beans {

    private static final Path KEYS = new KeyFiles().directory();

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final @Nullable EntityManager entityManager;

    /** @param entityManager null for beans that touch no rows */
    public Beans(@Nullable EntityManager entityManager, TenantId tenant, String principal) {
        this(entityManager, tenant, principal, Set.of());
    }

    /** @param roles of the caller */
    public Beans(@Nullable EntityManager entityManager, TenantId tenant, String principal, Set<String> roles) {
        this.entityManager = entityManager;
        CurrentTenant current = new CurrentTenant();
        current.enter(tenant, principal, roles);
        made.put(CurrentTenant.class, current);
    }

    public <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = make(type);
            made.put(type, bean);
            fill(bean, type);
        }
        return type.cast(bean);
    }

    /** Takes this bean wherever one of the type is asked for. */
    public <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** Configures what is made from now on. */
    public Beans setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    private static Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean of " + type, e);
        }
    }

    private void fill(Object bean, Class<?> type) {
        try {
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(ConfigProperty.class)) {
                    field.set(bean, configured(field));
                } else if (field.isAnnotationPresent(Inject.class)) {
                    field.set(bean, get(field.getType()));
                } else if (field.isAnnotationPresent(PersistenceContext.class)) {
                    field.set(bean, entityManager);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }

    private Object configured(Field field) {
        ConfigProperty property = field.getAnnotation(ConfigProperty.class);
        String set = settings.get(property.name());
        if (field.getType() == Optional.class) {
            return Optional.ofNullable(set);
        }
        String value = property.name().equals("lineproof.keys.dir") ? KEYS.toString() : property.defaultValue();
        if (set != null) {
            value = set;
        }
        if (field.getType() == boolean.class) {
            return Boolean.valueOf(value);
        }
        return field.getType() == long.class ? (Object) Long.valueOf(value) : value;
    }
}
