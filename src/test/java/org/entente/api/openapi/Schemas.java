package org.entente.api.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of the records that handlers take and give, as Jackson reads and writes them. */
final class Schemas {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Class<?>, String[]> PLAIN = Map.ofEntries(Map.entry(String.class, new String[]{"string"}),
      Map.entry(int.class, new String[]{"integer", "int32"}), Map.entry(Integer.class, new String[]{"integer", "int32"}),
      Map.entry(long.class, new String[]{"integer", "int64"}), Map.entry(Long.class, new String[]{"integer", "int64"}),
      Map.entry(double.class, new String[]{"number"}), Map.entry(Double.class, new String[]{"number"}),
      Map.entry(BigDecimal.class, new String[]{"number"}), Map.entry(boolean.class, new String[]{"boolean"}),
      Map.entry(Boolean.class, new String[]{"boolean"}), Map.entry(LocalDate.class, new String[]{"string", "date"}),
      Map.entry(Instant.class, new String[]{"string", "date-time"}), Map.entry(UUID.class, new String[]{"string", "uuid"}));
  private final Comments comments;
  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, Class<?>> owners = new TreeMap<>();
  private final Collection<String> silent = new TreeSet<>();
  private final Properties words = new Properties();

  Schemas(Comments comments) {
    this.comments = comments;
    try (var file = Schemas.class.getResourceAsStream("/openapi/fields.properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was asked for, by name. */
  Map<String, ObjectNode> named() {
    return named;
  }

  /** Fields of which the sources say nothing. */
  Collection<String> silent() {
    return silent;
  }

  ObjectNode of(Type type, boolean request) {
    if (type instanceof ParameterizedType generic)
      return generic(generic.getRawType(), generic.getActualTypeArguments(), null, request);
    return plain((Class<?>) type, request);
  }

  private ObjectNode of(AnnotatedType type, boolean request) {
    ObjectNode schema = type.getType() instanceof ParameterizedType generic
        ? generic(generic.getRawType(), generic.getActualTypeArguments(), ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments(),
            request)
        : plain((Class<?>) type.getType(), request);
    return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
  }

  private ObjectNode generic(Type raw, Type[] of, AnnotatedType @Nullable [] annotated, boolean request) {
    int last = of.length - 1;
    ObjectNode inner = annotated == null ? of(of[last], request) : of(annotated[last], request);
    ObjectNode schema = JSON.createObjectNode();
    return Map.class.isAssignableFrom((Class<?>) raw)
        ? schema.put("type", "object").set("additionalProperties", inner)
        : schema.put("type", "array").set("items", inner);
  }

  private ObjectNode plain(Class<?> type, boolean request) {
    String[] known = PLAIN.get(type);
    ObjectNode schema = JSON.createObjectNode();
    if (known != null) {
      schema.put("type", known[0]);
      return known.length > 1 ? schema.put("format", known[1]) : schema;
    }
    if (type == Object.class)
      return schema;
    String name = type.getSimpleName();
    if (owners.getOrDefault(name, type) != type)
      name = type.getEnclosingClass() == null
          ? type.getPackageName().replaceAll(".*\\.", "") + name
          : type.getEnclosingClass().getSimpleName().replaceAll("(Api)?Controller$", "") + name;
    if (owners.put(name, type) == null) {
      named.put(name, JSON.createObjectNode());
      named.put(name, type.isEnum() ? choice(type) : type.isSealed() ? oneOf(type, request) : fields(type, request));
    }
    return schema.put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode choice(Class<?> type) {
    ObjectNode schema = JSON.createObjectNode().put("type", "string");
    ArrayNode values = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
    return describe(schema, type.getCanonicalName());
  }

  private ObjectNode oneOf(Class<?> type, boolean request) {
    ObjectNode schema = JSON.createObjectNode();
    ArrayNode kinds = schema.putArray("anyOf");
    Arrays.stream(type.getPermittedSubclasses()).forEach(kind -> kinds.add(plain(kind, request)));
    return describe(schema, type.getCanonicalName());
  }

  private ObjectNode fields(Class<?> type, boolean request) {
    if (!type.isRecord())
      throw new IllegalStateException("no schema for " + type);
    ObjectNode schema = describe(JSON.createObjectNode().put("type", "object"), type.getCanonicalName());
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : type.getRecordComponents())
      field(type, component, request, properties, required);
    if (required.isEmpty())
      schema.remove("required");
    return schema.put("additionalProperties", false);
  }

  private void field(Class<?> type, RecordComponent component, boolean request, ObjectNode properties, ArrayNode required) {
    var accessor = component.getAccessor();
    if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
      ObjectNode inner = fields(component.getType(), request);
      properties.setAll((ObjectNode) inner.get("properties"));
      inner.path("required").forEach(required::add);
      return;
    }
    var renamed = accessor.getAnnotation(JsonProperty.class);
    String name = renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    ObjectNode schema = constrain(of(component.getAnnotatedType(), request), component);
    String own = comments.of(type.getCanonicalName() + "@" + component.getName());
    String said = own.isEmpty() ? words.getProperty(component.getName(), "") : own;
    if (said.isEmpty())
      silent.add(type.getCanonicalName() + "@" + component.getName());
    properties.set(name, schema.put("description", said));
    if (isRequired(component, request))
      required.add(name);
  }

  private static boolean isRequired(RecordComponent component, boolean request) {
    var accessor = component.getAccessor();
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (!request)
      return accessor.getAnnotation(JsonInclude.class) == null;
    return !nullable || accessor.isAnnotationPresent(NotBlank.class) || accessor.isAnnotationPresent(NotNull.class);
  }

  private static ObjectNode constrain(ObjectNode schema, RecordComponent component) {
    var accessor = component.getAccessor();
    var size = accessor.getAnnotation(Size.class);
    if (size != null && size.max() < Integer.MAX_VALUE)
      schema.put("maxLength", size.max());
    var min = accessor.getAnnotation(Min.class);
    if (min != null)
      schema.put("minimum", min.value());
    var max = accessor.getAnnotation(Max.class);
    if (max != null)
      schema.put("maximum", max.value());
    var format = accessor.getAnnotation(JsonFormat.class);
    if (format == null || Arrays.stream(format.with()).noneMatch(f -> f == JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY))
      return schema;
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(JSON.createObjectNode().put("type", "string")).add(schema);
    return either;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.path("type").isString()) {
      String type = schema.path("type").asString();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).add(JSON.createObjectNode().put("type", "null"));
    return either;
  }

  private ObjectNode describe(ObjectNode schema, String name) {
    String said = comments.of(name);
    return said.isEmpty() ? schema : schema.put("description", said);
  }
}
