/* Prints where the fields lie that safedreamer.environment.physics.mujoco reads and writes, as `field=offset:size`.
 * The tables in src/main/resources/safedreamer/environment/physics/mujoco were made by it, one for each version:
 *
 *   cc -I INCLUDE mujoco-layout.c -o mujoco-layout && ./mujoco-layout > layout-VERSION.properties
 *
 * INCLUDE is the folder that holds mujoco/mujoco.h of exactly that version. */
#include <stddef.h>
#include <stdio.h>
#include <mujoco/mujoco.h>

#define SIZE(type) printf(#type "=0:%zu\n", sizeof(type))
#define FIELD(type, field) \
  printf(#type "." #field "=%zu:%zu\n", offsetof(type, field), sizeof(((type*)0)->field))

int main(void) {
  printf("# MuJoCo header version %d, made by src/test/c/mujoco-layout.c\n", mjVERSION_HEADER);
  printf("version=%d:%d\n", mjVERSION_HEADER, 4);
  SIZE(mjModel);
  FIELD(mjModel, nq);
  FIELD(mjModel, nv);
  FIELD(mjModel, nu);
  FIELD(mjModel, nbody);
  FIELD(mjModel, ngeom);
  FIELD(mjModel, neq);
  FIELD(mjModel, nmocap);
  FIELD(mjModel, nsensordata);
  FIELD(mjModel, qpos0);
  FIELD(mjModel, qpos_spring);
  FIELD(mjModel, body_pos);
  FIELD(mjModel, body_quat);
  FIELD(mjModel, body_ipos);
  FIELD(mjModel, body_mocapid);
  FIELD(mjModel, body_jntadr);
  FIELD(mjModel, jnt_type);
  FIELD(mjModel, jnt_qposadr);
  FIELD(mjModel, jnt_dofadr);
  FIELD(mjModel, geom_pos);
  FIELD(mjModel, geom_bodyid);
  FIELD(mjModel, eq_data);
  FIELD(mjModel, sensor_adr);
  FIELD(mjModel, sensor_dim);
  FIELD(mjModel, actuator_ctrlrange);
  SIZE(mjData);
  FIELD(mjData, time);
  FIELD(mjData, ncon);
  FIELD(mjData, warning);
  FIELD(mjData, contact);
  FIELD(mjData, qpos);
  FIELD(mjData, qvel);
  FIELD(mjData, qacc_warmstart);
  FIELD(mjData, ctrl);
  FIELD(mjData, mocap_pos);
  FIELD(mjData, mocap_quat);
  FIELD(mjData, xpos);
  FIELD(mjData, xquat);
  FIELD(mjData, xmat);
  FIELD(mjData, sensordata);
  SIZE(mjContact);
  FIELD(mjContact, dist);
  FIELD(mjContact, geom1);
  FIELD(mjContact, geom2);
  SIZE(mjWarningStat);
  FIELD(mjWarningStat, number);
  SIZE(mjVFS);
#if mjVERSION_HEADER < 3000000
  FIELD(mjVFS, filedata);
#endif
  printf("mjNEQDATA=0:%d\n", mjNEQDATA);
  printf("mjOBJ_BODY=0:%d\n", mjOBJ_BODY);
  printf("mjOBJ_JOINT=0:%d\n", mjOBJ_JOINT);
  printf("mjOBJ_GEOM=0:%d\n", mjOBJ_GEOM);
  printf("mjOBJ_SENSOR=0:%d\n", mjOBJ_SENSOR);
  return 0;
}
