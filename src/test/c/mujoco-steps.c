/* The plain loop that engine "mujoco" is measured against: ten mj_step for each random action, a thousand actions an
 * episode. Prints CPU seconds for a number of actions. See EngineSpeed.java, which compiles and runs it.
 *
 *   mujoco-steps MODEL.xml ACTIONS */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <mujoco/mujoco.h>

static double cpu_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static double uniform(unsigned long long* state) {
  *state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
  return (double)(*state >> 11) / (1ULL << 52) - 1;
}

int main(int argc, char** argv) {
  char message[1000];
  mjModel* model = argc == 3 ? mj_loadXML(argv[1], NULL, message, sizeof message) : NULL;
  if (!model) {
    fprintf(stderr, "%s\n", argc == 3 ? message : "usage: mujoco-steps MODEL.xml ACTIONS");
    return 1;
  }
  mjData* data = mj_makeData(model);
  int actions = atoi(argv[2]);
  unsigned long long random = 1;
  double start = cpu_seconds();
  for (int i = 0; i < actions; i++) {
    if (i % 1000 == 0) {
      mj_resetData(model, data);
    }
    for (int j = 0; j < model->nu; j++) {
      data->ctrl[j] = uniform(&random);
    }
    for (int k = 0; k < 10; k++) {
      mj_step(model, data);
    }
  }
  printf("%.6f\n", cpu_seconds() - start);
  mj_deleteData(data);
  mj_deleteModel(model);
  return 0;
}
