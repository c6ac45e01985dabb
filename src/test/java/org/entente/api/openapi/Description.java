package org.entente.api.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.dossiers.Version;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of the running application: its handlers, the records they take and give, and what the sources say of them. */
public final class Description {
  private static final JsonMapper JSON = new JsonMapper();
  private final Comments comments;
  private final Schemas schemas;
  private final Map<String, ObjectNode> paths = new TreeMap<>();

  private Description(Comments comments) {
    this.comments = comments;
    this.schemas = new Schemas(comments);
  }

  /** Describes the handlers below /api/v1; fields and handlers of which the sources say nothing are added to {@code silent}. */
  public static ObjectNode of(Map<RequestMappingInfo, HandlerMethod> handlers, Path sources, Collection<String> silent) {
    var description = new Description(Comments.read(sources));
    // The application names its handlers in any order; names that clash are told apart by the order here.
    Map<String, Runnable> ordered = new TreeMap<>();
    handlers.forEach((info, handler) -> info.getPatternValues().stream().filter(path -> path.startsWith("/api/v1/")).forEach(path -> {
      for (RequestMethod method : info.getMethodsCondition().getMethods())
        ordered.put(path + " " + method + " " + handler.getMethod().toGenericString(),
            () -> description.add(path.substring("/api/v1".length()), method, info, handler));
    }));
    ordered.values().forEach(Runnable::run);
    ObjectNode problem = description.schemas.of(problem(), false);
    ObjectNode whole = Frame.around(description.paths, description.schemas.named(), problem);
    silent.addAll(description.schemas.silent());
    description.paths.forEach((path, operations) -> operations.properties().stream().filter(o -> !o.getValue().has("summary"))
        .forEach(o -> silent.add(o.getKey() + " " + path)));
    return whole;
  }

  private static Class<?> problem() {
    try {
      return Class.forName("org.entente.api.Problem");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String path, RequestMethod method, RequestMappingInfo info, HandlerMethod handler) {
    ObjectNode operations = paths.computeIfAbsent(path, p -> JSON.createObjectNode());
    String verb = method.name().toLowerCase(java.util.Locale.ROOT);
    if (operations.has(verb)) { // a second handler for another type of body
      body((ObjectNode) operations.get(verb), info, handler.getMethod());
      return;
    }
    ObjectNode operation = operations.putObject(verb);
    Method java = handler.getMethod();
    String name = handler.getBeanType().getCanonicalName() + "#" + java.getName() + "/" + java.getParameterCount();
    operation.putArray("tags").add(path.split("/")[1]);
    operation.put("operationId", handler.getBeanType().getSimpleName().replaceAll("(Api)?Controller$", "") + "." + java.getName());
    if (!comments.of(name).isEmpty())
      operation.put("summary", comments.of(name));
    ArrayNode parameters = parameters(path, java);
    if (method != RequestMethod.GET && !path.equals("/tokens"))
      parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
    if (!path.equals("/openapi.json"))
      operation.set("parameters", parameters);
    body(operation, info, java);
    responses(operation, path, method, java, comments.body(name));
  }

  private ArrayNode parameters(String path, Method java) {
    ArrayNode parameters = JSON.createArrayNode();
    parameters.addObject().put("$ref", "#/components/parameters/Seat");
    parameters.addObject().put("$ref", "#/components/parameters/Language");
    for (var parameter : java.getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        boolean number = parameter.getType() == int.class;
        ObjectNode schema = JSON.createObjectNode().put("type", number ? "integer" : "string");
        parameters.add(Frame.parameter(parameter.getName(), "path", true, number ? schema : schema.put("format", "uuid"),
            number ? "Number in the list of the task" : "Id; one that is not seen is unknown"));
      } else if (parameter.isAnnotationPresent(RequestParam.class) && !isFile(parameter.getType())) {
        var asked = parameter.getAnnotation(RequestParam.class);
        ObjectNode schema = schemas.of(parameter.getType(), true);
        boolean plain = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        if (!plain && !asked.defaultValue().isEmpty())
          schema.putPOJO("default", parameter.getType() == int.class ? (Object) Integer.valueOf(asked.defaultValue()) : asked.defaultValue());
        String named = asked.name().isEmpty() ? parameter.getName() : asked.name();
        parameters.add(Frame.parameter(named, "query", plain && asked.required(), schema, Frame.meaning(named)));
      } else if (parameter.getType() == Version.class) {
        parameters.addObject().put("$ref", "#/components/parameters/IfMatch");
      }
    }
    if (takes(java, HttpServletRequest.class))
      Frame.filters(path).forEach((name, meaning) -> parameters
          .add(Frame.parameter(name, "query", false, JSON.createObjectNode().put("type", "string"), meaning)));
    return parameters;
  }

  private void body(ObjectNode operation, RequestMappingInfo info, Method java) {
    ObjectNode content = (ObjectNode) operation.path("requestBody").path("content").asOptional().orElse(null);
    if (content == null)
      content = JSON.createObjectNode();
    boolean required = true;
    for (var parameter : java.getParameters()) {
      if (parameter.isAnnotationPresent(RequestBody.class)) {
        required = parameter.getAnnotation(RequestBody.class).required();
        content.putObject("application/json").set("schema", schemas.of(parameter.getParameterizedType(), true));
      } else if (isFile(parameter.getType())) {
        ObjectNode schema = content.putObject("multipart/form-data").putObject("schema").put("type", "object");
        schema.putObject("properties").putObject(parameter.getName()).put("type", "string").put("contentMediaType", "application/octet-stream")
            .put("description", "The file, at most 25 MiB");
        schema.putArray("required").add(parameter.getName());
      }
    }
    if (info.getConsumesCondition().getConsumableMediaTypes().stream().anyMatch(type -> type.getType().equals("text")))
      content.putObject("text/plain").putObject("schema").put("type", "string").put("description", "The text in UTF-8, at most 25 MiB");
    if (!content.isEmpty())
      ((ObjectNode) operation.putObject("requestBody").put("required", required)).set("content", content);
  }

  private void responses(ObjectNode operation, String path, RequestMethod method, Method java, String source) {
    Type type = java.getGenericReturnType() instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : java.getGenericReturnType();
    var fixed = java.getAnnotation(ResponseStatus.class);
    int status = fixed != null
        ? fixed.value().value()
        : source.contains(".created(") || source.contains("return take(")
            ? 201
            : type == Void.class || type == void.class ? 204 : 200;
    ObjectNode responses = JSON.createObjectNode();
    ObjectNode good = responses.putObject(String.valueOf(status)).put("description", status == 201 ? "Made" : status == 204 ? "Done" : "The answer");
    if (status == 201 && !path.equals("/tokens"))
      Frame.header(good, "Location", "Where it is");
    if (type == byte[].class) {
      good.putObject("content").putObject("application/octet-stream").putObject("schema").put("type", "string").put("contentMediaType",
          "application/octet-stream");
    } else if (status != 204) {
      ObjectNode schema = type == Object.class || path.equals("/openapi.json")
          ? JSON.createObjectNode().put("type", "object")
          : schemas.of(type, false);
      good.putObject("content").putObject("application/json").set("schema", schema);
      String name = schema.path("$ref").asString("").replaceAll(".*/", "");
      if (schemas.named().getOrDefault(name, JSON.createObjectNode()).path("properties").has("version"))
        Frame.header(good, "ETag", "The version, as If-Match takes it");
    }
    Frame.problems(path, method, operation, java).forEach((code, ref) -> responses.putObject(code).put("$ref", "#/components/responses/" + ref));
    operation.set("responses", responses);
    if (path.equals("/openapi.json"))
      operation.putArray("security");
  }

  static boolean isFile(Class<?> type) {
    return type == MultipartFile.class || type == MultipartFile[].class;
  }

  static boolean takes(Method java, Class<?> type) {
    return List.of(java.getParameterTypes()).contains(type);
  }
}
